import { type Answer, followUp, note, paragraph } from '../src/answer.js';
import { RemediedError } from '../src/errors.js';
import type { Upload } from '../src/intake/intake.js';
import { cutText } from './cut-text.js';

/** A file beside a message, which waits where the platform keeps it. */
export interface OfferedFile {
  readonly name: string;
  /** Its bytes. Rejects with a `RemediedError` that says why they cannot be had. */
  readonly fetch: () => Promise<Uint8Array>;
}

interface Taking {
  readonly take: (upload: Upload) => Promise<Answer>;
  /** Shows what became of one file, once that is known; the answer never fails to come. */
  readonly tell: (answering: Promise<Answer>) => Promise<unknown>;
  /** What is told of an error that only whoever runs the bot can do something about. */
  readonly apologise: (error: unknown) => Answer;
}

/** Of one message. */
const MOST_FILES = 5;
/** Bytes. */
export const LARGEST_FILE = 5_000_000;
const LONGEST_NAME = 255;
const LONGEST_SHOWN = 80;

export const tooLarge = (): RemediedError =>
  new RemediedError(
    `The file is larger than ${LARGEST_FILE / 1_000_000} MB, which is the most that is read.`,
    'Send the part that matters, or save it as a smaller PDF.',
  );

const nameShown = (name: string): string => cutText(name, LONGEST_SHOWN);

const refuseFile = (name: string, { message, remedy }: RemediedError): Answer => ({
  title: `Not read: ${nameShown(name)}`,
  elements: [paragraph(message), paragraph('What to do: ', remedy)],
  sources: [],
  followUps: [followUp('/sources waiting')],
});

const refuseRest = (rest: readonly OfferedFile[]): Answer => ({
  title: `Only ${MOST_FILES} files of a message are read`,
  elements: [
    paragraph(`Not read: ${rest.map(({ name }) => nameShown(name)).join(', ')}`),
    paragraph('What to do: send them in a message of their own.'),
  ],
  sources: [],
  followUps: [followUp('/sources waiting')],
});

async function takeFile({ name, fetch }: OfferedFile, { take, apologise }: Taking): Promise<Answer> {
  try {
    return await take({ name: name.slice(0, LONGEST_NAME), bytes: await fetch() });
  } catch (error) {
    return error instanceof RemediedError ? refuseFile(name, error) : apologise(error);
  }
}

/** One of several says which it is about. */
const withName = (answer: Answer, name: string): Answer => ({
  ...answer,
  elements: [note(`File: ${nameShown(name)}`), ...answer.elements],
});

/** Takes the files of a message one after the other, and tells of each; of those that are too many, once. Rejects as `tell` does. */
export async function takeFiles(files: readonly OfferedFile[], taking: Taking): Promise<void> {
  for (const file of files.slice(0, MOST_FILES)) {
    const answering = takeFile(file, taking);
    await taking.tell(files.length > 1 ? answering.then((answer) => withName(answer, file.name)) : answering);
  }
  const rest = files.slice(MOST_FILES);
  if (rest.length > 0) await taking.tell(Promise.resolve(refuseRest(rest)));
}
