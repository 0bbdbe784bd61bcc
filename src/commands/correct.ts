import type { Answer } from '../answer.js';
import type { Command, Context } from '../command.js';
import { splitFirstWord } from '../question.js';
import { askAuthority } from './correct/asking-authority.js';
import { confirmCorrection } from './correct/confirming.js';
import { guide } from './correct/guide.js';
import { instruct } from './correct/instructing.js';
import { readInstruction } from './correct/instruction.js';
import { listCorrections } from './correct/listing.js';
import { nothingToCorrect, showPlace } from './correct/showing.js';
import { findPlaces } from './correct/targets.js';
import { undoCorrection } from './correct/undoing.js';
import { openWorkbench, type Workbench } from './correct/workbench.js';

async function show(text: string, workbench: Workbench): Promise<Answer> {
  const places = findPlaces(text, workbench);
  const [place, ...others] = places;
  if (place === undefined) return nothingToCorrect(text, workbench.index);
  if (others.length > 0) return askAuthority(places, (authority) => `/correct ${authority} ${text}`);
  return showPlace(place, workbench);
}

async function answerCorrect(text: string, context: Context): Promise<Answer> {
  if (text === '') return guide(context);
  const { command: word, argument: rest } = splitFirstWord(text);
  if (word === 'confirm') return confirmCorrection(rest, context);
  if (word === 'undo') return undoCorrection(rest, context);
  if (word === 'list' && rest === '') return listCorrections(context);
  const workbench = await openWorkbench(context);
  const instruction = readInstruction(text);
  return instruction && instruction.wish !== '' ? instruct(instruction, workbench) : show(text, workbench);
}

/** `/correct`: what was read wrongly is put right by an admin, with reason and evidence, after a look at what it changes. */
export const correctCommand: Command = {
  name: 'correct',
  usage: '/correct [date | speaker | role | theme | status] <what> to <what is right> because <reason> see <evidence>',
  summary: 'Put right what was read wrongly: admins only, and on record',
  examples: ['/correct', '/correct caseloads', '/correct list'],
  takesWholeArgument: true,
  answer: (argument, context) => answerCorrect(argument.trim(), context),
};
