import type { Command } from './command.js';
import { authorityCommand } from './commands/authority.js';
import { briefCommand } from './commands/brief.js';
import { checkCommand } from './commands/check.js';
import { correctCommand } from './commands/correct.js';
import { digestCommand } from './commands/digest.js';
import { createHelpCommand } from './commands/help.js';
import { ofstedCommand } from './commands/ofsted.js';
import { quoteCommand } from './commands/quote.js';
import { reportCommand } from './commands/report.js';
import { sourcesCommand } from './commands/sources.js';
import { weaknessesCommand } from './commands/weaknesses.js';
import { whoCommand } from './commands/who.js';

const ANSWERING: readonly Command[] = [
  ofstedCommand,
  whoCommand,
  quoteCommand,
  weaknessesCommand,
  briefCommand,
  checkCommand,
  digestCommand,
  sourcesCommand,
  authorityCommand,
  correctCommand,
  reportCommand,
];

/** Every command, in the order that help lists them. */
export const COMMANDS: readonly Command[] = [...ANSWERING, createHelpCommand(ANSWERING)];
