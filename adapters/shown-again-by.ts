import type { Answer } from '../src/answer.js';

const DECIDES = /^\/sources (?:accept|history) (\S{1,200})$/; // "/sources accept focused-visit-3fa9c1"

/** What asks again for what was read in a document that waits or is known: "/sources show focused-visit-3fa9c1". Empty for anything else. */
export function shownAgainBy({ followUps }: Answer): string {
  const ids = followUps.flatMap(({ question }) => DECIDES.exec(question)?.[1] ?? []);
  return ids[0] === undefined ? '' : `/sources show ${ids[0]}`;
}
