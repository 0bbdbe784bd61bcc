import type { Answer } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import { RemediedError } from '../../src/errors.js';
import type { FoundFeed, Intake, Proposed, Upload } from '../../src/intake/intake.js';
import { addFiles, deedAt, type FoundFile, tellAdded } from './add-sources.js';
import { CONSOLE_ASKER } from './asker.js';
import type { Progress } from './progress.js';

/** The files of this machine. */
export interface FileAccess {
  /** A file itself, or all files of a folder, in the order of their names; undefined for what is neither. */
  readonly findFiles: (path: string) => readonly FoundFile[] | undefined;
}

export interface AddTools {
  readonly bot: Pick<Bot, 'ask'>;
  readonly intake: () => Promise<Intake>;
  readonly files: FileAccess;
  readonly progress: Progress;
  readonly isStopped: () => boolean;
  /** Asks whoever sits at the terminal; undefined where nobody does. */
  readonly choose?: ((question: string) => Promise<string>) | undefined;
  readonly show: (answer: Answer) => Promise<void>;
  readonly print: (text: string) => Promise<void>;
  readonly now: () => Date;
}

export interface AddWish {
  /** Files, folders and addresses. */
  readonly targets: readonly string[];
  readonly accept: boolean;
  readonly supplied: NonNullable<Upload['supplied']>;
}

const ADDRESS = /^https?:\/\//i; // https://example.org/news/letter

const NO_SUCH = 'Give the path of a file or folder, or the address of a page or feed that begins with https://.';

const withSupplied = (file: FoundFile, supplied: AddWish['supplied']): FoundFile =>
  Object.keys(supplied).length === 0 ? file : { ...file, supplied };

function findAll({ targets, supplied }: AddWish, { files }: AddTools): FoundFile[] {
  return targets
    .filter((target) => !ADDRESS.test(target))
    .flatMap((target) => {
      const found = files.findFiles(target);
      if (found === undefined) throw new RemediedError(`${target} is neither a file nor a folder.`, NO_SUCH);
      return found.map((file) => withSupplied(file, { ...file.supplied, ...supplied }));
    });
}

const ASKED = 'Add it? [y]es, [d]iscard, anything else leaves it waiting: ';

/** Shows what was read, and asks where somebody is there to answer. */
async function decide({ document: { id } }: Proposed, { accept }: AddWish, tools: AddTools): Promise<void> {
  const { bot, choose, show } = tools;
  const ask = async (question: string) => show(await bot.ask(question, CONSOLE_ASKER));
  if (!accept) await ask(`/sources show ${id}`);
  const choice = accept ? 'y' : ((await choose?.(ASKED)) ?? '').trim().toLowerCase();
  if (choice.startsWith('y')) return ask(`/sources accept ${id}`);
  if (choice.startsWith('d')) return ask(`/sources discard ${id}`);
  await tools.print(`It waits. To add it: npm start -- ask "/sources accept ${id}"\n`);
}

async function addFeed({ url }: FoundFeed, { accept }: AddWish, { bot, show, print }: AddTools): Promise<void> {
  if (accept) return show(await bot.ask(`/sources follow ${url}`, CONSOLE_ASKER));
  await show(await bot.ask(`/sources add ${url}`, CONSOLE_ASKER));
  await print(`To follow it: npm start -- ask "/sources follow ${url}"\n`);
}

async function addAddress(address: string, wish: AddWish, tools: AddTools): Promise<void> {
  const { tenant, deed } = deedAt(tools.now());
  const found = await (await tools.intake()).addAddress(tenant, address, deed);
  return found.kind === 'feed' ? addFeed(found, wish, tools) : decide(found, wish, tools);
}

async function addOneFile({ name, read, supplied }: FoundFile, wish: AddWish, tools: AddTools): Promise<void> {
  const { tenant, deed } = deedAt(tools.now());
  const upload = { name, bytes: read(), ...(supplied && { supplied }) };
  return decide(await (await tools.intake()).addFile(tenant, upload, deed), wish, tools);
}

/** `npm start -- add …`: one file or address is shown and asked about; of many, each waits or is added as it was wished. */
export async function add(wish: AddWish, tools: AddTools): Promise<void> {
  const files = findAll(wish, tools);
  const [only] = files;
  if (only && files.length === 1) await addOneFile(only, wish, tools);
  else if (only || wish.targets.length === 0) {
    const intake = await tools.intake();
    await tools.print(tellAdded(await addFiles({ ...tools, ...wish, intake, files })));
  }
  for (const address of wish.targets.filter((target) => ADDRESS.test(target))) await addAddress(address, wish, tools);
}
