/** What is wrong with one setting, and what to do about it. */
export interface SettingProblem {
  readonly setting: string;
  readonly problem: string;
  readonly remedy: string;
}

/** An error whose reader can do something about it. */
export class RemediedError extends Error {
  override readonly name: string = 'RemediedError';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Wrong settings, all of them at once. */
export class SettingsError extends RemediedError {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    super(
      problems.map(({ setting, problem }) => `${setting}: ${problem}`).join('\n'),
      problems.map(({ remedy }) => remedy).join('\n'),
    );
    this.problems = problems;
  }
}

function describeProblem({ setting, problem, remedy }: SettingProblem): string {
  return `${setting}: ${problem}\n  Remedy: ${remedy}`;
}

/**
 * What to print for an error that stops the program: what is wrong and the remedy, without a stack.
 * An error without a remedy gives its message alone.
 */
export function describeError(error: unknown): string {
  if (error instanceof SettingsError) return error.problems.map(describeProblem).join('\n');
  if (error instanceof RemediedError) return `${error.message}\n  Remedy: ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
