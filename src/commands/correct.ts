import type { Answer } from '../answer.js';
import type { Command, Context } from '../command.js';
import { splitFirstWord } from '../question.js';
import { confirmCorrection } from './correct/confirming.js';
import { guide } from './correct/guide.js';
import { instruct } from './correct/instructing.js';
import { readInstruction } from './correct/instruction.js';
import { listCorrections } from './correct/listing.js';
import { nothingToCorrect, showPlace } from './correct/showing.js';
import { findPlace } from './correct/targets.js';
import { undoCorrection } from './correct/undoing.js';

async function answerCorrect(text: string, context: Context): Promise<Answer> {
  if (text === '') return guide(context);
  const { command: word, argument: rest } = splitFirstWord(text);
  if (word === 'confirm') return confirmCorrection(rest, context);
  if (word === 'undo') return undoCorrection(rest, context);
  if (word === 'list' && rest === '') return listCorrections(context);
  const instruction = readInstruction(text);
  if (instruction && instruction.wish !== '') return instruct(instruction, context);
  const place = findPlace(text, context.index);
  return place ? showPlace(place, context) : nothingToCorrect(text, context.index);
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
