/** The program answered, and did not take what was sent. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The program answered with status ${status}.`);
    this.status = status;
  }
}

async function read<Value>(response: Response): Promise<Value> {
  if (response.ok) return response.json();
  throw new Refused(response.status);
}

/** Sends what a person entered; rejects where the program cannot be reached, and with `Refused` where it does not take it. */
export const post = async <Value>(path: string, body: object): Promise<Value> =>
  read(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

/** Sends a file as it is, under its name. */
export const postFile = async <Value>(file: File): Promise<Value> =>
  read(
    await fetch(`/files?${new URLSearchParams({ name: file.name })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    }),
  );

export const get = async <Value>(path: string): Promise<Value> => read(await fetch(path));

const UNREACHABLE = 'The program does not answer. Is it still running? Ask again when it is.';
const TOO_LARGE = 'That was not taken: it is too long, or something in it is missing. Make it shorter and ask again.';
const SIGNED_OUT =
  'You are not signed in: the program was started anew since. Open the link that it printed, and ask again.';
const FAILED = 'Something went wrong in the program: what it printed says more. Ask again, or in other words.';

/** What went wrong, and what to do. */
export function tellFault(error: unknown): string {
  if (!(error instanceof Refused)) return UNREACHABLE;
  if (error.status === 403) return SIGNED_OUT;
  return error.status < 500 ? TOO_LARGE : FAILED;
}
