import { bodyNamed } from '../../../index/bodies.js';
import { spanOf } from '../../../index/edtf.js';
import { NEWSPAPER } from '../../../index/findings/finders.js';
import type { ArticleIndex, Speaker, WeaknessStatus } from '../../../index/model.js';
import { isAmbiguous } from '../../../index/names.js';
import { THEMES, themesAbout } from '../../../index/themes.js';
import { weaknessKey } from '../../authority/weakness-name.js';
import { milestoneFact, quotationFact } from '../../curation/fact-ids.js';
import { type Fact, postAsRead } from '../../curation/facts.js';
import { readDate } from '../../curation/read-date.js';
import { joinList } from '../../wording.js';
import type { Part, PartChange } from './items.js';

/** Words that are no such value, and what to type instead. */
export interface Unreadable {
  readonly problem: string;
}

interface Reading {
  readonly fact: Fact;
  readonly value: string;
  readonly index: ArticleIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const DATES = 'Type it as 29 January 2018, January 2018, summer 2018 or 2018.';

/** What a correction calls the fact. */
function factIdOf(fact: Fact): string {
  switch (fact.kind) {
    case 'article':
      return fact.article.id;
    case 'finding':
      return fact.finding.id;
    case 'quotation':
      return quotationFact(fact.quote);
    case 'milestone':
      return milestoneFact(fact.milestone);
    case 'role':
      return fact.person.id;
    case 'weakness':
      return weaknessKey(fact.weakness);
  }
}

/** Something announced may lie ahead; what was said, found or printed cannot. */
const mayLieAhead = (fact: Fact): boolean => fact.kind === 'milestone' && fact.milestone.planned;

function readWhen({ fact, value, today }: Reading): PartChange | Unreadable {
  const date = readDate(value);
  if (date === undefined) return { problem: `“${value}” is no date by itself. ${DATES}` };
  if (spanOf(date).from > today && !mayLieAhead(fact))
    return { problem: `“${value}” lies ahead: this was printed before. ${DATES}` };
  return { kind: 'date', factId: factIdOf(fact), date };
}

const NOBODY = /^(?:nobody|no ?one|unknown|not known)$/i; // to nobody

/** A body by its name, or a person by a name however typed: what is read is shown before anything is changed. */
function findSpeaker(value: string, index: ArticleIndex): Speaker | undefined {
  if (value.toLowerCase() === 'the newspaper') return NEWSPAPER;
  const spoken = [...index.quotes.map(({ speaker }) => speaker), ...index.findings.map(({ by }) => by)];
  const known = spoken.find((each) => each?.kind === 'body' && each.name.toLowerCase() === value.toLowerCase());
  const body = bodyNamed(value);
  if (known ?? body) return known ?? (body && { kind: 'body', name: body.name });
  const hits = index.findPeople(value);
  const [best] = hits;
  return best?.matched === 'name' && !isAmbiguous(hits) ? { kind: 'person', personId: best.person.id } : undefined;
}

function readSpeaker({ fact, value, index }: Reading): PartChange | Unreadable {
  const factId = factIdOf(fact);
  if (NOBODY.test(value) && fact.kind === 'quotation') return { kind: 'speaker', factId };
  const speaker = findSpeaker(value, index);
  if (speaker) return { kind: 'speaker', factId, speaker };
  const names = joinList(
    index.people.map(({ name }) => name),
    'or',
  );
  const nobody = fact.kind === 'quotation' ? '“nobody” where it is not known' : '“the newspaper”';
  return { problem: `The articles name nobody called “${value}”. Type ${names}, a body such as Ofsted, or ${nobody}.` };
}

const NO_THEME = /^(?:none|no theme|nothing)$/i; // to no theme
const JOINING = /,| and /i; // caseloads, recording and adoption

/** The theme that is called just that. */
const namedTheme = (text: string): string | undefined =>
  THEMES.find(({ id, label }) => [id, label.toLowerCase()].includes(text.toLowerCase()))?.id;

const meantTheme = (text: string): string | undefined => namedTheme(text) ?? themesAbout(text)[0];

/** One theme by its whole name, which may hold "and"; else several. Undefined where one of them is none. */
function findThemes(value: string): string[] | undefined {
  const whole = namedTheme(value);
  if (whole !== undefined) return [whole];
  const parts = value.split(JOINING).map((part) => part.trim());
  const themes = parts.filter((part) => part !== '').map(meantTheme);
  const known = themes.filter((theme) => theme !== undefined);
  return known.length === themes.length && known.length > 0 ? [...new Set(known)] : undefined;
}

function readThemes({ fact, value }: Reading): PartChange | Unreadable {
  const factId = factIdOf(fact);
  if (NO_THEME.test(value)) return { kind: 'theme', factId, themes: [] };
  const themes = findThemes(value);
  if (themes) return { kind: 'theme', factId, themes };
  const labels = joinList(
    THEMES.map(({ label }) => label),
    'or',
  );
  return { problem: `“${value}” is no theme. Type one or more of: ${labels}; or “no theme”.` };
}

const STATUSES: ReadonlyMap<string, WeaknessStatus> = new Map([
  ['open', 'open'],
  ['still open', 'open'],
  ['reopened', 'open'],
  ['improving', 'improving'],
  ['better', 'improving'],
  ['resolved', 'resolved'],
  ['closed', 'resolved'],
  ['settled', 'resolved'],
]);

function readStatus({ fact, value }: Reading): PartChange | Unreadable {
  const status = STATUSES.get(value.toLowerCase());
  if (status === undefined || fact.kind !== 'weakness')
    return { problem: `“${value}” is no status. Type open, improving or resolved.` };
  const { theme, authority } = fact.weakness;
  return { kind: 'status', theme, ...(authority !== undefined && { authority }), status };
}

const MOST_OF_POST = 120;

function readPost({ fact, value }: Reading): PartChange | Unreadable {
  if (fact.kind !== 'role' || value === '') return { problem: 'Type the post as it should stand beside the name.' };
  if (value.length > MOST_OF_POST) return { problem: `A post has up to ${MOST_OF_POST} characters.` };
  return { kind: 'role', personId: fact.person.id, from: postAsRead(fact.role), to: value };
}

const READERS: Readonly<Record<Part, (reading: Reading) => PartChange | Unreadable>> = {
  date: readWhen,
  speaker: readSpeaker,
  role: readPost,
  theme: readThemes,
  status: readStatus,
};

/** The change that puts a value in the place of a part, however it is typed; else what is wrong with the words. */
export const readChange = (part: Part, reading: Reading): PartChange | Unreadable => READERS[part](reading);
