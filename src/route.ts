import { bodyNamed } from '../index/bodies.js';
import type { ArticleIndex } from '../index/model.js';
import { readPlainWords } from './commands/digest/plain-words.js';
import type { Invocation } from './question.js';

interface Rule {
  /** The argument for the command, or nothing where the rule does not fit. */
  read(text: string, index: ArticleIndex): Invocation | undefined;
}

/** The text without what closes a question: "who is in charge?" */
function withoutClosing(text: string): string {
  const characters = [...text];
  const last = characters.findLastIndex((character) => !/[\s?!.]/.test(character)); // charge?
  return characters.slice(0, last + 1).join('');
}

const ASKS_WORDS = /^what (?:did|does|do|has|have|had) /i; // what did Ofsted say about life story work
const SAYS = /\s(?:say|says|said|find|found|think|thinks|thought|report|reported|conclude|concluded)\b/i; // what has Hazell said on progress
const ON_TOPIC = /^\s(?:about|of|on|regarding|in) /i; // … about life story work
const COMMISSIONER = /\bcommissioner\b/i; // what did the commissioner find
const FOUND = /\b(?:find|found|conclude|concluded|report|reported)\b/i; // what did the commissioner find

/** "what did Ofsted say about life story work": the speaker before the verb and the topic behind it. */
function splitSaid(text: string): { speaker: string; topic: string } {
  const asked = ASKS_WORDS.exec(text);
  const rest = text.slice(asked?.[0].length ?? 0);
  const verb = asked ? SAYS.exec(rest) : null;
  if (verb === null) return { speaker: '', topic: '' };
  const behind = rest.slice(verb.index + verb[0].length);
  return { speaker: rest.slice(0, verb.index), topic: behind.replace(ON_TOPIC, '').trim() };
}

function readSaid(text: string, { findPeople }: ArticleIndex): Invocation | undefined {
  const { speaker, topic } = splitSaid(text);
  if (speaker === '') return undefined;
  if (COMMISSIONER.test(speaker) && FOUND.test(text)) return { command: 'ofsted', argument: 'commissioner review' }; // what did the commissioner find
  if (/\b(?:review|visit|inspection|letter|report|challenge|audit)\b/i.test(speaker))
    return { command: 'ofsted', argument: `${speaker} ${topic}`.trim() }; // what did the peer review find
  if (bodyNamed(speaker)?.name === 'Ofsted' || /^inspectors$/i.test(speaker))
    return { command: 'ofsted', argument: topic || 'latest' };
  if (findPeople(speaker).length > 0 || bodyNamed(speaker))
    return { command: 'quote', argument: `${speaker} ${topic}`.trim() };
  return undefined;
}

const WHO = /^(?:who(?:['’]s| is| was| are| were)?|tell me about|whois) (.+)$/i; // who was the cabinet member in 2016
const CAPITAL = /^\p{Lu}/u; // who is Martin Tett
const IN_CHARGE = /\bin charge of\b|\bruns?\b|\bheads?\b|\bleads?\b|\bled\b|\bran\b/i; // who runs children's services

function readWho(text: string, { findPeople }: ArticleIndex): Invocation | undefined {
  const asked = WHO.exec(text)?.[1];
  if (asked === undefined) return undefined;
  const isKnown = findPeople(asked).length > 0 || CAPITAL.test(asked) || IN_CHARGE.test(asked);
  return isKnown ? { command: 'who', argument: asked } : undefined;
}

const ASKS_MOMENT = /\b(?:when|latest|last|next|first|most recent)\b/i; // when was the last inspection
const NAMES_MILESTONE = /\b(?:inspections?|inspected|visits?|reviews?|ofsted report|rating)\b/i; // when was the last inspection
const GRADED = /\b(?:rated|graded|judged|rating|grade|judge?ment)\b/i; // which part was rated good
const WEAK =
  /\b(?:weakness(?:es)?|outstanding (?:issues|problems|concerns)|still (?:open|wrong|failing|outstanding)|unresolved|not resolved|resolved|concerns?|problems?|needs? to improve|failings)\b/i; // what is still outstanding
const TIMELINE = /\b(?:timeline|history of|chronology)\b/i; // timeline of inspections
const QUOTED = /^(?:quote|quotes|quotation|quotations|words)\b(?: (?:from|by|of|on|about))? (.+)$/i; // quote from Hazell
const YEAR =
  /^(?:(?:what happened|who (?:visited|inspected|came)|(?:the )?(?:inspections?|visits?|ofsted)) )?(?:in |of )?((?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} )?(?:19|20)\d\d)$/i; // what happened in November 2017
const MILESTONE_WORDS =
  /\b(?:peer review|monitoring visit|focuss?ed visit|commissioner['’]?s? (?:review|report)|minister['’]?s? letter)\b/i; // the peer review

const to = (command: string, argument: string): Invocation => ({ command, argument });

const ABOUT = /\b(?:about|in|on|with|for|around|of) (?=\S)/i; // concerns about caseloads

/** "what weaknesses are there in recording": the topic behind the words that ask for weaknesses. */
function weaknessTopic(text: string): string {
  const about = ABOUT.exec(text);
  const topic = about ? text.slice(about.index + about[0].length) : ''; // concerns about caseloads
  return /\b(?:the )?(?:council|services?|department)\b/i.test(topic) ? '' : topic;
}

/** A person's name on its own, in a few words. */
function readName(text: string, { findPeople }: ArticleIndex): Invocation | undefined {
  const [best] = text.split(' ').length <= 4 ? findPeople(text) : [];
  return best && (best.score >= 0.9 || best.matched === 'role') ? to('who', text) : undefined;
}

/** What is to come to this conversation is no question about the articles: "follow Warren Whyte". */
function readDigest(text: string): Invocation | undefined {
  const argument = readPlainWords(text);
  return argument === undefined ? undefined : to('digest', argument);
}

/** The first that fits decides. Anything else is a topic or question for /brief. */
const RULES: readonly Rule[] = [
  { read: readDigest },
  { read: (text) => (YEAR.test(text) ? to('ofsted', YEAR.exec(text)?.[1] ?? '') : undefined) },
  { read: readSaid },
  { read: readWho },
  { read: (text) => (TIMELINE.test(text) ? to('ofsted', 'timeline') : undefined) },
  { read: (text) => (/^how many\b/i.test(text) ? to('brief', text) : undefined) }, // how many social workers
  {
    read: (text) =>
      (ASKS_MOMENT.test(text) && NAMES_MILESTONE.test(text)) || MILESTONE_WORDS.test(text) || GRADED.test(text)
        ? to('ofsted', text)
        : undefined,
  },
  { read: (text) => (WEAK.test(text) ? to('weaknesses', weaknessTopic(text)) : undefined) },
  { read: (text) => (QUOTED.test(text) ? to('quote', QUOTED.exec(text)?.[1] ?? '') : undefined) },
  { read: readName },
];

/** The command that answers a question typed in a person's own words. */
export function routeQuestion(text: string, index: ArticleIndex): Invocation {
  const asked = withoutClosing(text);
  for (const { read } of RULES) {
    const found = read(asked, index);
    if (found) return found;
  }
  return to('brief', text);
}
