/** What the prompt can complete. */
export interface Vocabulary {
  /** With their slash: "/who". */
  readonly commands: readonly string[];
  /** Names of people, themes. */
  readonly names: readonly string[];
}

/** "/who ", then what is being typed. */
const COMMAND_AND_SPACE = /^\/\S+ /;

function beginsWith(name: string, typed: string): boolean {
  const folded = name.toLowerCase();
  return folded.startsWith(typed) || folded.includes(` ${typed}`);
}

/**
 * The ways to go on from a typed line, and the end of the line that they replace, as `node:readline` wants them.
 * A name is found by any of its words: "/who vou" completes to "Tolis Vouyioukas".
 */
export function completeLine(line: string, { commands, names }: Vocabulary): [hits: string[], replaced: string] {
  const command = COMMAND_AND_SPACE.exec(line)?.[0];
  if (command === undefined && line.startsWith('/')) return [commands.filter((name) => name.startsWith(line)), line];
  const typed = line.slice(command?.length ?? 0);
  if (typed === '') return [command === undefined ? [...commands] : [], typed];
  return [names.filter((name) => beginsWith(name, typed.toLowerCase())), typed];
}
