/** Why a file cannot be read, in words for the person who adds it, and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(`${reason} ${remedy}`);
    this.reason = reason;
    this.remedy = remedy;
  }
}

const DAMAGED = new Refusal(
  'The file is damaged: it cannot be read.',
  'Save it again, or copy its text to a plain text file, and add that.',
);

/**
 * Any error as a refusal: a plain error in two sentences or more ("The PDF has 900 pages. Add the part that matters.") by its
 * words, and whatever a library throws as a damaged file.
 */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const isOurs = error instanceof Error && error.constructor === Error;
  const end = isOurs ? error.message.indexOf('. ') + 1 : 0;
  return isOurs && end > 0 ? new Refusal(error.message.slice(0, end), error.message.slice(end + 1)) : DAMAGED;
}
