interface Terminal {
  readonly isTTY?: boolean;
}

/** True where colours help: on a terminal that has them, unless `NO_COLOR` says no (https://no-color.org). */
export function wantsColour({ isTTY }: Terminal, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR: refused, TERM: terminal } = environment;
  return Boolean(isTTY) && !refused && terminal !== 'dumb';
}
