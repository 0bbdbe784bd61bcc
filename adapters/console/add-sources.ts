import { describeError } from '../../src/errors.js';
import { collectionOf } from '../../src/intake/collection-of.js';
import type { Intake, Proposed, Upload } from '../../src/intake/intake.js';
import { countOf } from '../../src/wording.js';
import { CONSOLE_ASKER } from './asker.js';
import type { Progress } from './progress.js';

/** A file that waits to be read. */
export interface FoundFile {
  /** As it is shown: "reports/letter.pdf". */
  readonly path: string;
  readonly name: string;
  readonly read: () => Uint8Array;
  /** What its folder’s `sources.json`, or the command line, says of it. */
  readonly supplied?: Upload['supplied'];
}

export interface AddOptions {
  readonly intake: Intake;
  readonly files: readonly FoundFile[];
  /** Adds without asking. */
  readonly accept: boolean;
  readonly progress: Progress;
  /** True once somebody wants it to stop: after the file that is being read. */
  readonly isStopped: () => boolean;
  readonly now: () => Date;
}

/** What became of the files. */
export interface AddedFiles {
  readonly added: number;
  readonly waiting: number;
  /** Were here before. */
  readonly known: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  /** Not read, because it was stopped. */
  readonly left: number;
}

/** Files that are read at once: each in a process of its own. */
const AT_ONCE = 2;

/** In the name of whoever sits at the terminal. */
export const deedAt = (now: Date) => ({
  tenant: collectionOf(CONSOLE_ASKER),
  deed: { by: CONSOLE_ASKER.user, at: now.toISOString() },
});

interface Kept extends Pick<Proposed, 'document'> {
  readonly isKnown: boolean;
}

type Outcome = { readonly kind: 'added' | 'waiting' | 'known' } | { readonly kind: 'refused'; readonly reason: string };

/** The document, and whether it was here before; what waits already is not read again. */
async function keep({ name, read, supplied }: FoundFile, { intake, now }: AddOptions): Promise<Kept> {
  const { tenant, deed } = deedAt(now());
  const bytes = read();
  const known = await intake.findKnown(tenant, bytes);
  if (known?.state === 'added') return { document: known, isKnown: true };
  if (known?.state === 'waiting') return { document: known, isKnown: false };
  const { document } = await intake.addFile(tenant, { name, bytes, ...(supplied && { supplied }) }, deed);
  return { document, isKnown: false };
}

async function addOne(file: FoundFile, options: AddOptions): Promise<Outcome> {
  try {
    const { document, isKnown } = await keep(file, options);
    if (isKnown) return { kind: 'known' };
    if (!options.accept) return { kind: 'waiting' };
    const { tenant, deed } = deedAt(options.now());
    await options.intake.accept(tenant, [document], deed);
    return { kind: 'added' };
  } catch (error) {
    return { kind: 'refused', reason: describeError(error) };
  }
}

/**
 * Reads files one after the other, two at a time, and keeps each as it is read: what was stopped half-way is gone on with
 * by the same command, for what is here already is not read again.
 */
export async function addFiles(options: AddOptions): Promise<AddedFiles> {
  const { files, progress, isStopped } = options;
  const outcomes: { readonly path: string; readonly outcome: Outcome }[] = [];
  const queue = [...files];
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined && !isStopped(); file = queue.shift()) {
      const outcome = await addOne(file, options);
      // Ctrl-C also ends the process that was reading it: the file is left, not refused.
      if (outcome.kind === 'refused' && isStopped()) return;
      outcomes.push({ path: file.path, outcome });
      progress.tell(outcomes.length, files.length, file.path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  progress.end();
  const count = (kind: Outcome['kind']) => outcomes.filter(({ outcome }) => outcome.kind === kind).length;
  const refused = outcomes.flatMap(({ path, outcome }) =>
    outcome.kind === 'refused' ? [{ path, reason: outcome.reason }] : [],
  );
  return {
    added: count('added'),
    waiting: count('waiting'),
    known: count('known'),
    refused,
    left: files.length - outcomes.length,
  };
}

/** What became of them, for whoever sits at the terminal. */
export function tellAdded({ added, waiting, known, refused, left }: AddedFiles): string {
  const told = [
    ...(added > 0 ? [`Added: ${countOf(added, 'document')}. Every answer counts them from now on.`] : []),
    ...(waiting > 0
      ? [
          `${countOf(waiting, 'document waits', 'documents wait')}: see /sources waiting, and add all with /sources accept all, or at once with add --yes.`,
        ]
      : []),
    ...(known > 0 ? [`Here already: ${countOf(known, 'document')}.`] : []),
    ...refused.map(({ path, reason }) => `Not added: ${path}\n  ${reason}`),
    ...(left > 0 ? [`Stopped with ${countOf(left, 'file')} left: the same command goes on from there.`] : []),
  ];
  return `${told.length > 0 ? told.join('\n') : 'There was nothing to add.'}\n`;
}
