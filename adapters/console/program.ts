import { Command, CommanderError } from 'commander';
import { PROMISE } from '../../src/commands/help.js';
import type { AddWish } from './add.js';

/** What the command line can be told to do. */
export interface Actions {
  /** Listens on the platforms that are set up; where none is, does what `chat` does. */
  start(): Promise<void>;
  /** Opens a prompt, or answers what is piped in. */
  chat(): Promise<void>;
  /** `folder` is where the files that come with the answer are written to; absent, they are only named. */
  askOnce(question: string, folder?: string): Promise<void>;
  askJsonLines(): Promise<void>;
  /** Prints the reading of one text as JSON. `published` is an EDTF date that a person supplies. */
  printReading(file: string, published: string | undefined): Promise<void>;
  /** Reads files, folders and addresses, and adds them, or lets them wait for a word. */
  add(wish: AddWish): Promise<void>;
  /** Writes everything that is stored to a file. */
  backUp(file: string): Promise<void>;
  /** Fills the store from such a file; `replace` moves what is there aside first. */
  restore(file: string, replace: boolean): Promise<void>;
  /** Looks over settings and store. */
  examine(): Promise<void>;
}

interface ProgramOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

const WRONG_USAGE = 2;

interface AddFlags {
  readonly yes?: true;
  readonly published?: string;
  readonly publisher?: string;
  readonly address?: string;
}

function toWish(targets: readonly string[], { yes, published, publisher, address }: AddFlags): AddWish {
  const supplied = {
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(address !== undefined && { url: address }),
  };
  return { targets, accept: yes === true, supplied };
}

function addAdding(program: Command, actions: Actions): void {
  program
    .command('add')
    .description('add articles, reports and letters: you see what was read before it counts')
    .argument('<what...>', 'files (text, HTML, PDF, Word, e-mail), folders of them, addresses of pages or feeds')
    .option('--yes', 'add all of it without asking')
    .option('--published <date>', 'when it was published, if you know: 2018, 2018-10, 2018-10-03')
    .option('--publisher <name>', 'who published it')
    .option('--address <url>', 'where it can be opened')
    .action((targets: string[], flags: AddFlags) => actions.add(toWish(targets, flags)));
}

function addUpkeep(program: Command, actions: Actions): void {
  program
    .command('backup')
    .description('write everything that is stored to a file')
    .allowExcessArguments(false)
    .argument('<file>', 'a file that does not exist yet')
    .action((file: string) => actions.backUp(file));
  program
    .command('restore')
    .description('fill the store from a backup')
    .allowExcessArguments(false)
    .argument('<file>', 'what backup wrote')
    .option('--replace', 'move what is stored now aside')
    .action((file: string, { replace }: { replace?: true }) => actions.restore(file, replace === true));
  program
    .command('doctor')
    .description('look over settings and store, and say what is wrong')
    .allowExcessArguments(false)
    .action(() => actions.examine());
}

function createProgram(actions: Actions, output: ProgramOutput): Command {
  const program = new Command('briefing-bot')
    .description(`Sourced briefings on children’s services. ${PROMISE}`)
    .configureOutput(output)
    .exitOverride()
    .showHelpAfterError()
    .allowExcessArguments()
    .action((_options, { args }: Command) => {
      const [unknown] = args;
      if (unknown !== undefined)
        program.error(`error: there is no command ${JSON.stringify(unknown)}; a question goes after ask`);
      return actions.start();
    });
  program
    .command('ask')
    .description('answer one question, or one a line')
    .argument('[question...]', 'such as "/ofsted latest"')
    .option('--jsonl', 'read {"id","input"} lines, write {"id","text","citations","ms"} lines')
    .option('--save <folder>', 'write the files that come with the answer there, as those of /brief pack')
    .action((words: string[], { jsonl, save }: { jsonl?: true; save?: string }, ask: Command) => {
      if (words.length > 0 === Boolean(jsonl)) ask.error('error: give a question or --jsonl');
      if (jsonl && save !== undefined) ask.error('error: --save goes with one question, not with --jsonl');
      return jsonl ? actions.askJsonLines() : actions.askOnce(words.join(' '), save);
    });
  program
    .command('read')
    .description('print what is read from one text')
    .allowExcessArguments(false)
    .argument('<file>', 'an article, report or letter: text, HTML, PDF, Word or e-mail')
    .option('--json', 'print JSON, which is the only form there is')
    .option('--published <date>', 'when it was published, if you know: 2018, 2018-10, 2018-10-03')
    .action((file: string, { published }: { published?: string }) => actions.printReading(file, published));
  program
    .command('chat')
    .description('ask at a prompt, also where a platform is set up')
    .allowExcessArguments(false)
    .action(() => actions.chat());
  addAdding(program, actions);
  addUpkeep(program, actions);
  return program;
}

/** Runs the command line. Resolves to the exit code: 2 for wrong usage, which is printed with the right one. */
export async function runProgram(words: readonly string[], actions: Actions, output: ProgramOutput): Promise<number> {
  try {
    await createProgram(actions, output).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    throw error;
  }
}
