import type { Answer } from '../../src/answer.js';

const WHY = /^\/digest why\b/; // "/digest why caseloads": a button of every digest, and of nothing else

/**
 * What asks again for a digest that was sent, to read on in it and to come back to it: "/digest page 1 caseloads". Empty
 * for anything else.
 */
export function readOnBy({ followUps }: Answer): string {
  const why = followUps.find(({ question }) => WHY.test(question));
  return why?.question.replace(WHY, '/digest page 1') ?? '';
}
