import type { Article, ArticleIndex } from '../index/model.js';
import type { ArticleLabel, Labels } from './labels.js';
import { normalise } from './normalise.js';
import { articleOf } from './places.js';
import { countMistakes, countRight, type Outcome, type Row } from './rows.js';

/** "'˜still a lot of work": the sign that a broken quotation mark leaves. */
const BROKEN = '˜';

/** What was kept and what was dropped of the files: headlines, paragraphs, noise, broken characters. */
export function scoreReading(index: ArticleIndex, labels: Labels): Row[] {
  const pairs = labels.articles.map((label) => ({ label, article: articleOf(index, label.id) }));
  const ask = (score: (label: ArticleLabel, article: Article | undefined) => Outcome[]) =>
    pairs.flatMap(({ label, article }) => score(label, article));
  const dropped = ask(scoreParagraphs).filter(({ isRight }) => !isRight);
  return [
    countRight('headlines', ask(scoreHeadline), labels.articles.length),
    countRight('paragraphs kept whole', ask(scoreParagraphs), 82),
    countRight('noise lines dropped', ask(scoreNoise), 29),
    countMistakes(
      'paragraphs taken for noise',
      dropped.map(({ label }) => label),
    ),
    countRight('broken quotation marks mended', ask(scoreBroken), 5),
  ];
}

const printed = (article: Article | undefined): string[] =>
  article === undefined ? [] : [article.headline, ...article.passages.map(({ text }) => text)];

/** A first sentence that serves as headline may keep the capitals it was printed in. */
function scoreHeadline(label: ArticleLabel, article: Article | undefined): Outcome[] {
  const read = article?.headline ?? '';
  return [{ label: `${label.id} read ${read}`, isRight: normalise(read) === normalise(label.displayTitle) }];
}

function scoreParagraphs(label: ArticleLabel, article: Article | undefined): Outcome[] {
  const kept = new Set(printed(article).map(normalise));
  return label.body.map(({ line, clean }) => ({
    label: `${label.id} line ${line}: ${clean.slice(0, 90)}`,
    isRight: kept.has(normalise(clean)),
  }));
}

/** A caption may stay as one, once and as a caption. */
function scoreNoise(label: ArticleLabel, article: Article | undefined): Outcome[] {
  const captions = article?.passages.filter(({ kind }) => kind === 'caption').map(({ text }) => text) ?? [];
  const hasDoubled = new Set(captions).size < captions.length;
  return label.lines
    .filter(({ kind }) => kind === 'noise')
    .map(({ line, text }) => ({
      label: `${label.id} line ${line}: ${text.slice(0, 90)}`,
      isRight:
        !hasDoubled &&
        !(article?.passages.some((passage) => passage.line === line && passage.kind !== 'caption') ?? true),
    }));
}

function scoreBroken(label: ArticleLabel, article: Article | undefined): Outcome[] {
  const isMended = article !== undefined && printed(article).every((text) => !text.includes(BROKEN));
  const count = label.lines.map(({ text }) => text.split(BROKEN).length - 1).reduce((sum, one) => sum + one, 0);
  return Array.from({ length: count }, () => ({ label: `${label.id} ${BROKEN}`, isRight: isMended }));
}
