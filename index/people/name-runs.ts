import { isGivenName } from './given-names.js';
import type { Token } from './name-tokens.js';
import * as words from './name-words.js';
import { isRoleWord, RANK_WORDS } from './role-words.js';

/** A run of capitalised words that may name a person. */
export interface NameRun {
  /** Positions of its first and last word among the passage’s tokens, form of address included. */
  readonly first: number;
  readonly last: number;
  readonly honorific: readonly Token[];
  readonly name: readonly Token[];
  /** A title in capitals stands before it: "Cabinet Member Lin Hazell". */
  readonly isTitled: boolean;
  /** Which people or faith stands before it: "American Roger Quorn". */
  readonly hasDemonym: boolean;
  /** A post that is used as form of address, outside the name’s span: "Judge" Hector Villaseñor. */
  readonly post?: Token;
}

const CAPITAL = /^\p{Lu}/u; // Hazell
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}’'-]+$/u; // CHILDREN’S, NHS
const HYPHEN_SMALL = /-\p{Ll}{5,}$|-(?:led|run|born|wide|area|era|day|like|type|elect)$/u; // Bristol-based, council-led
const SMALL_INITIALS =
  /^(?!(?:UK|US|EU|TV|PC|UN|BC|AI|IT|HR|PR|GP|MP|DC|LA|NY|QC|KC|PM|OM|PT|AB|AG|SA|NV|CD|ID|OK|FC|SC|CF|RC)$)[A-Z]{2}$/; // JK Rowling

/** The first words of "al-Assad", "van Gogh": a particle joins only what stands between capitals. */
const isParticle = (token: Token | undefined): boolean => token !== undefined && words.PARTICLES.has(token.key);

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'initial')) return false;
  if (/^(?:al|el)-\p{Lu}/u.test(token.text)) return true; // al-Assad
  if (/\.\p{L}/u.test(token.text)) return false; // U.S.
  if (!CAPITAL.test(token.text) || HYPHEN_SMALL.test(token.text)) return false;
  if (SHOUTED.test(token.text)) return SMALL_INITIALS.test(token.text) || words.NAME_SUFFIXES.has(token.key);
  return token.kind === 'initial' || !words.BREAK_WORDS.has(token.key);
}

/** Where the nickname that begins at `at` ends: Jeremiah "Jez" Stockwell, William (Bill) Hughes; else nothing. */
function endOfNickname(tokens: readonly Token[], at: number): number | undefined {
  if (!/^["“‘'(]$/.test(tokens[at]?.text ?? '')) return undefined; // "Jez"
  const close = tokens.slice(at + 1, at + 4).findIndex((token) => /^["”’')]$/.test(token.text)); // "Jez"
  const inner = tokens.slice(at + 1, at + 1 + close);
  const isNickname = close > 0 && inner.every((token) => CAPITAL.test(token.text) || token.key === 'the');
  return isNickname && isNameWord(tokens[at + close + 2]) ? at + close + 1 : undefined;
}

/** Where a run that starts at `first` ends: the last capitalised word that only spaces and particles part from it. */
function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first;
  for (let at = first + 1; at < tokens.length; at += 1) {
    const nickname = last === at - 1 ? endOfNickname(tokens, at) : undefined;
    if (nickname !== undefined) at = nickname;
    else if (isNameWord(tokens[at])) last = at;
    else if (!isParticle(tokens[at]) || at - last > 2) break;
  }
  return last;
}

/** "Mr", "Lieutenant-Colonel". */
const isHonorific = (token: Token | undefined): boolean =>
  (token?.key.split('-') ?? ['']).every((part) => words.HONORIFICS.has(part) || words.ROYAL_TITLES.has(part));

const isTitleWord = (token: Token): boolean => isHonorific(token) || isRoleWord(token.key);

/** "Dean Smith" and "Earl Jones" are names; "Dean John Smith" is a dean. */
function isTitleAt(run: readonly Token[], at: number): boolean {
  const token = run[at];
  if (token === undefined || at >= run.length - 1 || !isTitleWord(token)) return false;
  if (!isGivenName(token.key)) return true;
  return isGivenName(run[at + 1]?.key ?? '') && run.length > at + 2;
}

function lastTitle(run: readonly Token[]): number {
  const positions = run.map((_, at) => at).filter((at) => isTitleAt(run, at));
  return positions.at(-1) ?? -1;
}

/** A post and no mere form of address: with a full name it is a role, "Prime Minister David Cameron". */
const isPost = (token: Token | undefined): boolean => isRoleWord(token?.key ?? '') && !RANK_WORDS.has(token?.key ?? '');

/** Forms of address just before the name: "Mr", "Det Ch Insp", "Cllr". */
function honorificBefore(run: readonly Token[], name: number): number {
  const isFullName = run.length - name > 1;
  let first = name;
  while (first > 0 && isHonorific(run[first - 1]) && !(isFullName && isPost(run[first - 1]))) first -= 1;
  return first;
}

function postBefore(run: readonly Token[], name: number): { readonly post?: Token } {
  const post = run[name - 1];
  if (post === undefined || !isHonorific(post)) return {};
  const standsAlone =
    name === 1 || /^(?:judge|justice|mayor|senator|governor|premier|bishop|archbishop)$/.test(post.key); // Circuit Court Judge
  return standsAlone ? { post } : {};
}

const MONTHS_AND_MODALS = /^(?:may|will|april|june|august|mark|grant|chase|rob|bill|drew|sue|pat|jack|art)$/; // In May John Smith

/** A word of a body or place, after which the name may begin: "Minister of Foreign Affairs Harold Pelling". */
const isForeign = ({ key }: Token): boolean =>
  (words.BODY_WORDS.has(key) || words.PLACE_WORDS.has(key)) && !isGivenName(key);

/** How many leading words are none of the name: "However Smith", "Families Edward Timpso", "In May John Smith". */
function leadingWords(name: readonly Token[], ordinary: ReadonlySet<string>): number {
  const isLeading = (token: Token, at: number): boolean => {
    const next = name[at + 1];
    if (next === undefined) return false;
    if (token.kind === 'initial') return false; // I.K. Pelling
    if (MONTHS_AND_MODALS.test(token.key)) return isGivenName(next.key) && at + 2 < name.length;
    if (isGivenName(token.key)) return false;
    if (words.ORDINARY_WORDS.has(token.key) || words.DEMONYMS.has(token.key)) return true;
    const nextIsGiven = isGivenName(next.key) && at + 2 < name.length;
    if (token.opens && nextIsGiven && token.kind === 'word') return true;
    if (words.BODY_WORDS.has(token.key) || words.PLACE_WORDS.has(token.key)) return nextIsGiven;
    return ordinary.has(token.key) && (token.opens || nextIsGiven);
  };
  const lastForeign = name.findLastIndex(
    (token, at) => isForeign(token) && isGivenName(name[at + 1]?.key ?? '') && at + 2 < name.length,
  );
  const rest = lastForeign + 1;
  const kept = name.findIndex((token, at) => at >= rest && !isLeading(token, at));
  return kept < 0 ? rest : kept;
}

const isUnfit = (token: Token, at: number): boolean =>
  (words.BODY_WORDS.has(token.key) && !(at === 0 && isGivenName(token.key))) ||
  (words.PLACE_WORDS.has(token.key) && !(at > 0 && words.SURNAME_PLACE_WORDS.has(token.key)));

/** "Special Envoy", "Parliamentary Under-Secretary": a post, though "Tim Cook" is a name. */
const isBarePost = (name: readonly Token[]): boolean =>
  name.length > 1 && isRoleWord(name.at(-1)?.key ?? '') && !isGivenName(name[0]?.key ?? '') && name[0]?.kind === 'word';

/** "van der Velde added": the small words of a surname that stands alone. */
function particlesBefore(tokens: readonly Token[], first: number): readonly Token[] {
  let start = first;
  while (isParticle(tokens[start - 1])) start -= 1;
  return tokens.slice(start, first);
}

function toRun(tokens: readonly Token[], first: number, ordinary: ReadonlySet<string>): NameRun | undefined {
  const run = tokens.slice(first, endOfRun(tokens, first) + 1);
  const title = lastTitle(run);
  const start = title + 1 + leadingWords(run.slice(title + 1), ordinary);
  const particles = start === 0 ? particlesBefore(tokens, first) : [];
  const name = [...particles, ...run.slice(start)].filter((token) => token.kind !== 'mark');
  if (name.length === 0 || name.length > 5 || name.some((token, at) => isUnfit(token, at))) return undefined;
  if (isBarePost(name)) return undefined;
  const honorificStart = start === title + 1 ? honorificBefore(run, start) : start;
  return {
    first: first + honorificStart - particles.length,
    last: first + run.length - 1,
    honorific: run.slice(honorificStart, start),
    name,
    isTitled: title >= 0 && start === title + 1,
    hasDemonym: words.DEMONYMS.has((tokens[first + honorificStart - 1]?.key ?? '').replace(/s$/, '')), // Americans Billy Quorn
    ...postBefore(run, honorificStart),
  };
}

/**
 * The capitalised runs of a passage that can name a person, in order, without titles and words that only
 * begin a sentence. Runs with a word of an organisation or a place are left out.
 */
export function findRuns(tokens: readonly Token[], ordinary: ReadonlySet<string>): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens[at])) continue;
    const run = toRun(tokens, at, ordinary);
    if (run !== undefined) runs.push(run);
    at = endOfRun(tokens, at);
  }
  return runs;
}
