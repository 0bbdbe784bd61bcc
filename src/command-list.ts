import type { Command } from './command.js';
import { briefCommand } from './commands/brief.js';
import { createHelpCommand } from './commands/help.js';
import { ofstedCommand } from './commands/ofsted.js';
import { quoteCommand } from './commands/quote.js';
import { sourcesCommand } from './commands/sources.js';
import { weaknessesCommand } from './commands/weaknesses.js';
import { whoCommand } from './commands/who.js';

const ANSWERING: readonly Command[] = [
  ofstedCommand,
  whoCommand,
  quoteCommand,
  weaknessesCommand,
  briefCommand,
  sourcesCommand,
];

/** Every command, in the order that help lists them. */
export const COMMANDS: readonly Command[] = [...ANSWERING, createHelpCommand(ANSWERING)];
