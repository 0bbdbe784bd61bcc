import { bodyNamed } from '../../index/bodies.js';
import type { ArticleIndex, Quote } from '../../index/model.js';
import { type Run, toRuns } from '../answer.js';
import type { Writing } from '../evidence/citing.js';
import { nameSaidBy } from '../evidence/corrections.js';
import { cautionOf, nameSpeakerAndRole } from '../evidence/quotations.js';
import type { Comparison } from './compare.js';

/** Who says the words in the source, and how that is known: the report itself, a person it quotes, or the article. */
export function tellSourceSpeaker(writing: Writing, { quote, article }: Comparison): string {
  if (quote !== undefined) {
    const caution = cautionOf(writing, quote);
    return `${nameSpeakerAndRole(writing, quote)}${caution === undefined ? '' : `. ${caution}`}`;
  }
  return article.report === undefined
    ? 'the article’s own words, in no quotation'
    : `${article.report.by}, in its own report`;
}

const lastNameOf = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? '';

/** "Hazell" and "Lin Hazell", "Ofsted’s report" and "Ofsted" are one; so are two ways to write one person's name. */
function areSame(asked: string, speaker: string, index: ArticleIndex): boolean {
  if (asked.toLowerCase() === speaker.toLowerCase()) return true;
  const [body, other] = [bodyNamed(asked), bodyNamed(speaker)];
  if (body !== undefined || other !== undefined) return body?.name === other?.name;
  const person = index.people.find(({ name }) => name === speaker);
  if (person === undefined) return false;
  const isNamed = index.findPeople(asked).some((hit) => hit.person.id === person.id && hit.score >= LEAST_LIKENESS);
  return isNamed || lastNameOf(asked) === lastNameOf(speaker);
}

const LEAST_LIKENESS = 0.8;

const speakerOf = ({ index }: Writing, { quote, article }: Comparison): string | undefined =>
  quote?.speaker === undefined ? article.report?.by : nameSaidBy(index, quote);

const isUnnamed = (quote: Quote | undefined): boolean => quote !== undefined && quote.speaker === undefined;

/** What is to be said where the text gives the words to one speaker and the source to another; nothing where both agree. */
export function tellOtherSpeaker(writing: Writing, comparison: Comparison, asked: string | undefined): Run[][] {
  if (asked === undefined) return [];
  const speaker = speakerOf(writing, comparison);
  if (speaker !== undefined && areSame(asked, speaker, writing.index)) return [];
  const there = isUnnamed(comparison.quote) ? 'no speaker is named' : tellSourceSpeaker(writing, comparison);
  return [toRuns({ text: 'Speaker', strong: true }, `: here ${asked}, there ${there}`)];
}
