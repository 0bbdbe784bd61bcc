import { tidy } from './naming.js';

/** please pause the digest; could you send me …; I’d like to follow Lin Hazell */
const COURTESY =
  /^(?:please|can you|could you|would you|will you|i want to|i would like to|i['’]d like to|i want|i would like|i['’]d like|let me|let us) (?:please )?/i;
/** follow Warren Whyte; stop following caseloads. "Follow-up visits" and "follow up on adoption" are topics. */
const FOLLOW = /^(follow|unfollow|stop following) (?!up\b|through\b|on\b)/i;
/** pause the digest until Friday; stop our weekly digest */
const ORDER =
  /^(?:pause|resume|restart|stop|cancel|end|change|preview|list|unsubscribe(?: from)?|delete|remove) (?:(?:the|my|our|this|all|weekly|monthly|daily) ){0,3}digests?\b/i;
/** send me the digest every friday; set up a weekly digest on monday at 9; weekly digest */
const WANTED =
  /^(?:(?:send|give|show|post|get) (?:me |us |it )?|set up |start |create |subscribe (?:me |us )?to )?(?:(?:a|an|the|my|our) )?(?:new )?((?:weekly|monthly|daily) )?digests?\b(?! of\b)/i;
/** send us updates every monday; tell me the news about caseloads each Friday */
const UPDATES =
  /^(?:send|give|post|tell) (?:me|us) (?:the |any )?(?:updates?|news|changes|what (?:has )?changed) ?(?=.*\b(?:every|each|weekly|monthly|daily)\b)/i;
/** when is the next digest?; when does the digest come */
const WHEN = /^when (?:is|does|will|do) (?:the |our |my )?(?:next )?digests?\b/i;
/** why am I seeing this?; why do we get this digest? */
const WHY = /^why (?:am i|are we|do i|do we) (?:seeing|see|get|getting) (?:this|the|these)(?: digests?| post)?$/i;
/** what digests are there; which digests do we get */
const WHICH = /^(?:what|which) digests\b/i;
/** what do I follow?; what am I following */
const FOLLOWS = /^(?:what|whom?) (?:do i follow|am i following|do we follow)$/i;
const CLOSING = /[?!.]$/; // what do I follow?

type Reader = (text: string) => string | undefined;

const when =
  (pattern: RegExp, argument: string): Reader =>
  (text) =>
    pattern.test(text) ? argument : undefined;

/** "set up a weekly digest on monday": "weekly on monday"; "send me the digest": "now". */
const readWanted: Reader = (text) => {
  const wanted = WANTED.exec(text);
  if (wanted === null) return undefined;
  const [whole, often = ''] = wanted;
  return tidy(`${often}${text.slice(whole.length)}`) || 'now';
};

const readUpdates: Reader = (text) => (UPDATES.test(text) ? tidy(text.replace(UPDATES, '')) : undefined);

const readFollowing: Reader = (text) =>
  FOLLOW.test(text) ? text.replace(/^stop following /i, 'unfollow ') : undefined; // stop following caseloads

const READERS: readonly Reader[] = [
  readFollowing,
  when(FOLLOWS, 'follows'),
  when(WHEN, ''),
  when(WHY, 'why'),
  when(WHICH, 'list'),
  (text) => (ORDER.test(text) ? text : undefined),
  readUpdates,
  readWanted,
];

/**
 * What a person would type behind `/digest` for "pause the digest", "send me the digest every friday" or "follow Warren
 * Whyte"; undefined where the words ask for nothing of it. Questions about the articles are none of it.
 */
export function readPlainWords(text: string): string | undefined {
  const asked = tidy(text).replace(CLOSING, '').replace(COURTESY, '');
  for (const read of READERS) {
    const argument = read(asked);
    if (argument !== undefined) return argument;
  }
  return undefined;
}
