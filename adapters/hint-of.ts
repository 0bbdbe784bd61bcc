import type { Command } from '../src/command.js';

/** What may follow the name of a command: "<name or role> [year]" of "/who <name or role> [year]". */
export const hintOf = ({ usage, name }: Command): string => usage.replace(`/${name}`, '').trim();
