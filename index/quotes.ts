import type { Article, Citation, DateMention, Person, Quote } from './model.js';
import { type Reading, startReading } from './quotes/article-scenes.js';
import type { Attributed } from './quotes/attribution.js';
import type { QuoteGroup } from './quotes/quote-groups.js';
import { dateOfSaying, type Saying } from './quotes/saying-dates.js';
import { isFullQuotation } from './quotes/settings.js';
import { attributeQuotations } from './quotes/speaking-order.js';
import { factId } from './verbatim.js';

/** The words that name the speaker, with the sentence they stand in; nothing where a quotation only goes on. */
function sayingOf({ article, scenes, passages }: Reading, attributed: Attributed | undefined): Saying | undefined {
  if (attributed === undefined || attributed.end <= attributed.start) return undefined;
  const { passage, start, end } = attributed;
  const sentence = scenes[passage]?.find((scene) => scene.end >= end);
  const narrator = passages[passage]?.narrator ?? '';
  return sentence && { articleId: article.id, passage, narrator, sentence, start, end };
}

function quoteOf(reading: Reading, group: QuoteGroup, attributed: Attributed | undefined): Quote {
  const { article } = reading;
  const [first, ...rest] = group.map(
    ({ passage, span }): Citation => ({ articleId: article.id, passage, start: span.start, end: span.end }),
  );
  if (first === undefined) throw new RangeError('A quotation without words');
  const saying = sayingOf(reading, attributed);
  const when = (saying && dateOfSaying(saying, reading.dates)) ?? article.published;
  return {
    id: factId(first),
    kind: isFullQuotation(reading, group) ? 'full' : 'partial',
    attribution: attributed?.attribution ?? 'inferred',
    citations: [first, ...rest],
    ...(attributed ? { speaker: attributed.speaker } : {}),
    ...(saying
      ? { cue: { articleId: article.id, passage: saying.passage, start: saying.start, end: saying.end } }
      : {}),
    ...(when ? { when } : {}),
  };
}

/**
 * The quotations of an article in order, each with the speaker whom the text names for it and the day it gives for the
 * saying (else that of the article). A quotation that nobody can be named for, or marks around a mere term, come back
 * without speaker.
 */
export function findQuotes(article: Article, people: readonly Person[], dates: readonly DateMention[]): Quote[] {
  const reading = startReading(article, people, dates);
  const attributed = attributeQuotations(reading);
  return reading.groups.map((group, at) => quoteOf(reading, group, attributed.get(at)));
}
