import { finderOfBullets, NEWSPAPER, type Telling, tellingOf } from './findings/finders.js';
import { type Calendar, readCalendar, timeOf } from './findings/finding-dates.js';
import { findPhrases, readLexicon, tokensOf } from './findings/phrases.js';
import { polarityOf } from './findings/polarity.js';
import { type Candidate, type FindingInput, type QuotedSpans, spansOf, statementsOf } from './findings/statements.js';
import { isIndependent, readVoices, type Voices } from './findings/voices.js';
import { findReported } from './inspections/report-findings.js';
import type { Finding, Polarity } from './model.js';
import { sentencesOf } from './sentences.js';
import { themesOf } from './themes.js';

const WORDS = readLexicon({
  /** What makes an article one about children’s services. */
  subject: `
    children|childrens services|service|social, social work*, social care, children in care, looked after,
    child protection, care leaver*, safeguarding, social services, foster*, children department`,
  /** What a statement without a theme must speak of to be one about the service. */
  service: `
    service, services, department, social work*, our work, children supported, outcomes for children, children better,
    children are now, children ~ receive`,
  /** What may or would happen is no finding. */
  supposition: `
    if, whether, unless, might, would be|have|want|consider|like|take|need, where there|they, possibility of,
    may be|have|need|not, could be|have|lead|face`,
  /** What those responsible intend, hope or feel says nothing about the service. */
  intention: `
    committed to, commitment, determined, resolute, resolve to, work* hard, hard work, hope, hopes, aim, aims,
    will, look* forward, like to thank, want to thank, my thanks, tribute, we|i want to, responsibility to,
    dedicated to, make sure`,
  feeling: 'try, trying, disappointed, delighted, anticipat*, hope, hopes, aim, aims, cannot predict',
  /** What an inspection was about. */
  scope: `
    inspectors|inspection|visit|ofsted|review|letter ~ looked|focused|reviewed|examined|considered|evaluated|follows,
    looked at`,
});

type Word = 'subject' | 'service' | 'supposition' | 'intention' | 'feeling' | 'scope';

function holds(text: string, word: Word): boolean {
  return findPhrases<Word>(tokensOf(text), WORDS).some((hit) => hit.label === word);
}

const CONCEDED = /^\W*despite the [^,]*,\s*/i; // Despite the poor overall score, the service’s adoption department

/** The themes of a statement; one of the whole service where it names none. */
function themesIn(text: string): string[] {
  const themes = themesOf(text.replace(CONCEDED, ''));
  if (themes.length > 0) return themes;
  return holds(text, 'service') ? ['overall'] : [];
}

/** "Whilst this progress is being made, …": what was said before, conceded again. */
const SAID_BEFORE = /^\W*(?:while|whilst|although|despite)\s+(?:this|these|that|such)\b/i;

const isLeadIn = (text: string): boolean => text.endsWith(':');

/** A finding says how the service is: not how it may be, what a visit looked at, or what its people mean to do. */
function speaksOfQuality({ text }: Candidate, { finder, polarity }: Judgement, voices: Voices): boolean {
  if (text.trim().endsWith('?') || SAID_BEFORE.test(text)) return false;
  if (holds(text, 'supposition') || holds(text, 'scope')) return false;
  if (isIndependent(finder, voices.people) || finder === NEWSPAPER) return true;
  return !holds(text, 'feeling') && !(polarity === 'strength' && holds(text, 'intention'));
}

interface Judgement extends Telling {
  readonly polarity: Polarity;
  readonly themes: readonly string[];
}

interface Reading {
  readonly input: FindingInput;
  readonly voices: Voices;
  readonly calendar: Calendar;
  readonly quoted: QuotedSpans;
}

function toFinding({ input, voices, calendar }: Reading, candidate: Candidate, judgement: Judgement): Finding {
  const { finder, reportedBy, polarity, themes } = judgement;
  const { passage, clause } = candidate;
  const independent = isIndependent(finder, voices.people);
  return {
    id: `${input.article.id}:${passage}:${clause.start}`,
    polarity,
    by: finder,
    independent,
    themes,
    ...timeOf(calendar, candidate, { finder, voices }),
    ...(reportedBy ? { reportedBy } : {}),
    citation: { articleId: input.article.id, passage, start: clause.start, end: clause.end },
  };
}

/** "the county’s failing children’s services": a newspaper’s epithet for a service, whatever it goes on to tell. */
const EPITHET =
  /\b(?:failing|failed|struggling|troubled|beleaguered|embattled|under-?fire|crisis-hit|scandal-hit|under-?performing|poorly performing)(?= (?:(?:county|city|borough|council|local)(?:['’]s)? )?(?:children['’]?s['’]? )?(?:social )?(?:care )?(?:services?|departments?|councils?|authorit(?:y|ies))\b)/gi;

function judge(reading: Reading, candidate: Candidate): Finding | undefined {
  const telling = tellingOf(reading.voices, candidate);
  if (telling === undefined) return undefined;
  const text = telling.finder === NEWSPAPER ? candidate.text.replace(EPITHET, '') : candidate.text;
  const polarity = candidate.given ?? polarityOf(text);
  const themes = themesIn(text);
  if (polarity === undefined || themes.length === 0) return undefined;
  const judgement = { ...telling, polarity, themes };
  return speaksOfQuality(candidate, judgement, reading.voices) ? toFinding(reading, candidate, judgement) : undefined;
}

/** Under "Areas still in need of work include:" every sentence of a bullet is a weakness, whatever its own words. */
function judgeBullet(reading: Reading, passage: number, polarity: Polarity): Finding[] {
  const text = reading.input.article.passages[passage]?.text ?? '';
  const finder = finderOfBullets(reading.voices, passage);
  return sentencesOf(text).map((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const themes = themesOf(words);
    const candidate: Candidate = { passage, sentence, clause: sentence, text: words };
    return toFinding(reading, candidate, { finder, polarity, themes: themes.length > 0 ? themes : ['overall'] });
  });
}

function findInPassage(reading: Reading, passage: number): Finding[] {
  const { article } = reading.input;
  const { kind, text, leadIn } = article.passages[passage] ?? { kind: 'caption', text: '' };
  if (kind === 'headline' || kind === 'heading' || kind === 'caption' || isLeadIn(text)) return [];
  const given = kind === 'bullet' && leadIn !== undefined ? polarityOf(leadIn) : undefined;
  if (given !== undefined) return judgeBullet(reading, passage, given);
  return statementsOf(text, passage, reading.quoted).flatMap((candidate) => judge(reading, candidate) ?? []);
}

/**
 * What an article says is good or weak about a children’s service, one finding a statement, in order: who found it,
 * who tells it, what it is about and when; of an inspection report what it lists under its headings. Nothing for an article that is not about children’s services; headlines
 * are left out, since the text says the same with the words around it.
 */
export function findFindings(input: FindingInput): Finding[] {
  const { article, people, quotes, milestones } = input;
  if (article.report) return findReported(article, article.report, milestones[0]?.id);
  if (!article.passages.some(({ text }) => holds(text, 'subject'))) return [];
  const voices = readVoices(article, people);
  const reading: Reading = { input, voices, calendar: readCalendar(input), quoted: spansOf(quotes, article.id) };
  return article.passages.flatMap((_, passage) => findInPassage(reading, passage));
}
