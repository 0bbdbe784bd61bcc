import { spanOf } from '../../index/edtf.js';
import type { ArticleIndex, Citation, Person, Quote, Role } from '../../index/model.js';
import { articleOf, citePassage, verbatim } from '../../index/verbatim.js';
import { type AnswerElement, bullets, type QuoteElement, type Run, type Source, section, toRuns } from '../answer.js';
import { toSource } from '../footnotes.js';
import { formatPublished, nameSpeaker } from '../wording.js';
import { betweenMarks, citeAt, quoteWords, sectionOf, type Writing } from './citing.js';
import { markOf, nameSaidBy, tellMarks } from './corrections.js';
import { tellMoment, tellPublished, tellWhen } from './findings.js';
import { roleIn, tellPost } from './roles.js';

function speakerOf({ index }: Writing, { speaker }: Quote): Person | undefined {
  return speaker?.kind === 'person' ? index.people.find(({ id }) => id === speaker.personId) : undefined;
}

/** The role that the quotation's own article prints: the speaker's post at that time. */
function roleAtTheTime(writing: Writing, quote: Quote): Role | undefined {
  const person = speakerOf(writing, quote);
  return person && roleIn(person, quote.citations[0].articleId);
}

/** "Lin Hazell, cabinet member for children’s services"; "Ofsted"; with the marks of what a person put right in them. */
export function nameSpeakerAndRole(writing: Writing, quote: Quote): string {
  const role = roleAtTheTime(writing, quote);
  const speaker = `${nameSaidBy(writing.index, quote)}${tellMarks(quote, 'speaker')}`;
  return [speaker, ...(role ? [tellPost(role)] : [])].join(', ');
}

/** Why a quotation is not to be copied unread: its speaker is not named beside it. */
export function cautionOf(writing: Writing, quote: Quote): string | undefined {
  const { attribution, cue, speaker } = quote;
  if (markOf(quote, 'speaker'))
    return 'The speaker is not as the article was read: a person put that right. Check before you print.';
  if (speaker === undefined) return 'The article does not name a speaker for these words.';
  const cueWords = cue ? ` (“${verbatim(writing.index, cue)}”)` : '';
  if (attribution === 'pronoun')
    return `The article names the speaker by a pronoun here${cueWords}: check before you print.`;
  if (attribution === 'floating')
    return 'No speaker is named beside these words; they go on from the paragraph before: check before you print.';
  return attribution === 'inferred'
    ? 'The speaker is worked out from the sentences around: check before you print.'
    : undefined;
}

/** "published February 2016" where only the article is dated; the day itself where the text tells when it was said. */
function tellSaid(writing: Writing, quote: Quote): string {
  const published = tellPublished(writing, quote, quote.citations[0]);
  return published === '' ? tellWhen(writing, quote) : `${published}${tellMoment(quote)}`;
}

/** The same with how the date is known, also where it is that of the article. */
export const tellSaidAndHow = (writing: Writing, quote: Quote): string =>
  `${tellPublished(writing, quote, quote.citations[0])}${tellWhen(writing, quote)}`;

/** A quotation word for word, with speaker, role at that time, date and source. */
export function quoteElement(writing: Writing, quote: Quote, tellDate = tellSaid): QuoteElement {
  const caution = cautionOf(writing, quote);
  const attribution: Run[] = toRuns(
    { text: nameSpeakerAndRole(writing, quote), ...citeAt(writing, quote.citations[0]) },
    `, ${tellDate(writing, quote)}`,
    ...(caution ? [`. ${caution}`] : []),
  );
  return { kind: 'quote', text: quote.citations.map((citation) => verbatim(writing.index, citation)), attribution };
}

/** How many characters of quotation and attribution an answer shows before it points to the rest. */
const MOST_CHARACTERS = 2_100;

/** What speaker, role, date and source of a quotation take up, in characters. */
const ATTRIBUTION_LENGTH = 110;

const lengthOf = ({ index }: Writing, { citations }: Quote): number =>
  citations.reduce((sum, citation) => sum + verbatim(index, citation).length, ATTRIBUTION_LENGTH);

/** The quotations that fit, the newest first considered, at least one; in the order they come in. */
export function fitQuotations(writing: Writing, quotes: readonly Quote[], most = MOST_CHARACTERS): Quote[] {
  let length = 0;
  const shown = new Set<Quote>();
  for (const quote of [...quotes].reverse()) {
    const own = lengthOf(writing, quote);
    if (shown.size > 0 && length + own > most) continue;
    shown.add(quote);
    length += own;
  }
  return quotes.filter((quote) => shown.has(quote));
}

/** All words of a quotation, its paragraphs joined by a space. */
export const wordsOf = (index: ArticleIndex, { citations }: Quote): string =>
  citations.map((citation) => verbatim(index, citation)).join(' ');

/** A single word between marks is a grade or a term; it is no statement to quote. */
export const isStatement = (index: ArticleIndex, quote: Quote): boolean => wordsOf(index, quote).includes(' ');

/** Quotations of the same words by the same speaker count once: the fuller one stays. */
export function withoutExcerpts(writing: Writing, quotes: readonly Quote[]): Quote[] {
  const words = quotes.map((quote) => wordsOf(writing.index, quote).toLowerCase());
  return quotes.filter((quote, at) =>
    words.every(
      (other, position) =>
        position === at ||
        !other.includes(words[at] ?? '') ||
        (other === words[at] && position > at) ||
        nameSpeaker(quotes[position]?.speaker, writing.index) !== nameSpeaker(quote.speaker, writing.index),
    ),
  );
}

/** Oldest first, by the day by which the words were surely said or printed. */
export function bySaid(a: Quote, b: Quote): number {
  const [first = '', second = ''] = [a, b].map(({ when }) => (when ? spanOf(when.date).to : ''));
  return first < second ? -1 : Number(first > second);
}

/** "the Bucks Herald"; where nobody has supplied a publisher the headline, or the words a text without one begins with. */
function nameOutlet({ articles }: ArticleIndex, { publisher, headline, articleId }: Source): string {
  if (publisher !== undefined) return publisher;
  const hasHeadline = articleOf({ articles }, articleId).passages[0]?.kind === 'headline';
  return `the article ${hasHeadline ? '' : 'that begins '}‘${headline}’`;
}

/** The quotation ready to paste in three styles; plain text, the words untouched, paragraphs joined by a space. */
export function copyStyles(
  writing: Writing,
  quote: Quote,
  citations: readonly Citation[] = quote.citations,
): AnswerElement {
  const { index } = writing;
  const source = toSource(articleOf(index, quote.citations[0].articleId), index);
  const who = nameSpeakerAndRole(writing, quote);
  const words = betweenMarks(citations.map((citation) => verbatim(index, citation)).join(' '));
  const place = `${nameOutlet(index, source)}, ${formatPublished(source)}${source.url ? `, ${source.url}` : ''}`;
  return section('To copy', [
    bullets([
      toRuns({ text: 'Plain: ', strong: true }, `${words} (${who}, ${tellSaid(writing, quote)})`),
      toRuns({ text: 'Press: ', strong: true }, `${who}, as quoted in ${nameOutlet(index, source)}: ${words}`),
      toRuns({ text: 'Committee footnote: ', strong: true }, `${who}, quoted in ${place} (${source.file}).`),
    ]),
  ]);
}

/** The passages before and behind a quotation, as the article prints them. */
export function contextOf(writing: Writing, { citations }: Quote): AnswerElement[] {
  const { index } = writing;
  const [first] = citations;
  const last = citations.at(-1) ?? first;
  const { passages } = articleOf(index, first.articleId);
  const around = [first.passage - 1, last.passage + 1].filter((at) => passages[at] !== undefined);
  const items = around.map((passage) =>
    toRuns(
      { text: passage < first.passage ? 'Before: ' : 'After: ', strong: true },
      quoteWords(writing, citePassage(index, { articleId: first.articleId, passage })),
    ),
  );
  return sectionOf('In context', items.length > 0 ? [bullets(items)] : []);
}

/** Where a person is first named, whole passage, for one who is never quoted. */
export function tellFirstMention(writing: Writing, { mentions }: Person): AnswerElement[] {
  const [mention] = mentions;
  if (mention === undefined) return [];
  return [section('Named, not quoted, in', [bullets([[quoteWords(writing, citePassage(writing.index, mention))]])])];
}

/** The quotations of a person, in the order of the articles. */
export const quotesBy = ({ quotes }: Pick<ArticleIndex, 'quotes'>, { id }: Person): Quote[] =>
  quotes.filter(({ speaker }) => speaker?.kind === 'person' && speaker.personId === id);
