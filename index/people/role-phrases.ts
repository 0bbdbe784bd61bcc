import { isGivenName } from './given-names.js';
import type { Token } from './name-tokens.js';
import { BODY_WORDS, DEMONYMS, HONORIFICS, ORDINARY_WORDS, SPEECH_VERBS } from './name-words.js';
import { isRoleWord, ORGANISATION_HEADS, PLACE_ROLES, ROLE_LIMITS } from './role-words.js';

const CAPITAL = /^\p{Lu}/u; // Barclays
const ACRONYM = /^[A-Z]{3,}$/; // NHS, BBC

const LONGEST_BEFORE = 16;

/** Groups whose possessive is part of a title: "children’s services boss". */
const GROUPS =
  /^(?:children|people|women|men|girls|boys|veterans|workers|students|patients|teachers|users|tenants|residents)$/;

const isCapital = (token: Token | undefined): boolean => token !== undefined && CAPITAL.test(token.text);

/** Participles and adverbs that do belong: "government appointed commissioner". */
const isVerbLike = (word: string): boolean =>
  /(?:ed|ly)$/.test(word) && !/^(?:appointed|elected|retired|newly|recently|family|united)$/.test(word); // agreed

function stopsModifiers(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || token.kind === 'number') return true;
  if (token.kind === 'possessive') return !GROUPS.test(tokens[at - 1]?.key ?? '') && !isCapital(tokens[at - 1]);
  if (isCapital(token) && !token.opens) return false;
  if (SPEECH_VERBS.has(token.key)) return true;
  return (
    ROLE_LIMITS.has(token.key) ||
    /^(?:of|for|at|in|on)$/.test(token.key) || // the board of
    (isVerbLike(token.key) && !isCapital(token))
  );
}

/** The first of the words that describe the noun at `head`: "Aylesbury Vale Local Police Area Commander". */
function startOfModifiers(tokens: readonly Token[], head: number): number {
  let first = head;
  while (first > 0 && head - first < 9 && !tokens[first]?.opens && !stopsModifiers(tokens, first - 1)) first -= 1;
  return first;
}

/** Whether the words from the role’s noun to the name are its tail and no clause: "of State for Children and Families". */
function isTail(tail: readonly Token[]): boolean {
  if (tail.length === 0) return true;
  if (!/^(?:of|for|at|in|to|with|and)$/.test(tail[0]?.key ?? '')) return false; // director of
  return tail.every((token, at) => {
    if (token.kind === 'mark') return /^[&'’]$/.test(token.text); // social workers' union
    const joins = /^(?:the|a|its|and|to|with)$/.test(token.key); // of the board
    return joins ? at < tail.length - 1 : !ROLE_LIMITS.has(token.key);
  });
}

/** Where the role phrase that ends before `end` begins; nothing where no role stands there. */
export function startOfRole(tokens: readonly Token[], end: number): number | undefined {
  for (let at = Math.max(0, end - LONGEST_BEFORE); at < end; at += 1) {
    const isHead = tokens[at]?.kind === 'word' && isRoleWord(tokens[at]?.key ?? '');
    if (isHead && isTail(tokens.slice(at + 1, end))) return startOfModifiers(tokens, at);
  }
  return undefined;
}

interface SplitRole {
  readonly title: readonly Token[];
  readonly organisation?: readonly Token[];
}

/** "Mr Pelling’s spokesman", "Harold Pelling’s aide": whose aide it is belongs to the title. */
const isPersonal = (first: Token | undefined): boolean =>
  HONORIFICS.has(first?.key ?? '') || isGivenName(first?.key ?? '');

/** "Barclays’ chief economist", "Microsoft chief executive": the organisation in front of the title. */
function organisationBefore(phrase: readonly Token[], head: number): SplitRole | undefined {
  const owner = phrase.findLastIndex(
    (token, at) => at < head && token.kind === 'possessive' && !GROUPS.test(phrase[at - 1]?.key ?? ''),
  );
  if (owner > 0 && isPersonal(phrase[0])) return { title: phrase };
  if (owner > 0) {
    const organisation = isCapital(phrase[owner - 1]) ? { organisation: phrase.slice(0, owner) } : {};
    return { title: phrase.slice(owner + 1), ...organisation };
  }
  const firstSmall = phrase.findIndex((token) => !isCapital(token));
  if (firstSmall <= 0 || firstSmall > head || phrase[firstSmall]?.kind !== 'word') return undefined;
  const name = phrase.slice(0, firstSmall);
  const isLone = name.length === 1 && (name[0]?.opens === true || (name[0]?.text.length ?? 0) < 3);
  const isParty = name.some((token) => ORDINARY_WORDS.has(token.key) || DEMONYMS.has(token.key)); // Former Labour leader
  return isLone || isParty ? undefined : { title: phrase.slice(firstSmall), organisation: name };
}

function namesOrganisation(object: readonly Token[], role: Token, preposition: string): boolean {
  if (!isCapital(object[0])) return false;
  if (preposition === 'at' || preposition === 'with') return true;
  if (object.some((token) => ACRONYM.test(token.text) || ORGANISATION_HEADS.has(token.key))) return true;
  return !isCapital(role) && !PLACE_ROLES.has(role.key) && !BODY_WORDS.has(object[0]?.key ?? '');
}

/** "Chief Officer" and "NHS Aylesbury Vale Clinical Commissioning Group", where the organisation is printed in the phrase. */
export function organisationIn(phrase: readonly Token[], head: number): SplitRole {
  const before = organisationBefore(phrase, head);
  if (before !== undefined) return before;
  const role = phrase[head];
  for (let at = phrase.length - 2; role !== undefined && at > head; at -= 1) {
    const preposition = phrase[at]?.key ?? '';
    const from = phrase[at + 1]?.key === 'the' ? at + 2 : at + 1;
    const object = phrase.slice(from);
    const isWhole = object.every((token) => isCapital(token) || /^(?:of|and|&|for|the|’s)$/.test(token.key)); // Bank of England
    if (/^(?:of|for|at|with)$/.test(preposition) && isWhole && namesOrganisation(object, role, preposition)) {
      // Chief Officer of NHS Aylesbury Vale Clinical Commissioning Group
      const isBehindAnother = /^(?:of|for|at|with)$/.test(phrase[at - 1]?.key ?? '');
      if (!isBehindAnother) return { title: phrase.slice(0, at), organisation: object };
    }
  }
  return { title: phrase };
}
