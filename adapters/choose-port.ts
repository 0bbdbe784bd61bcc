import { once } from 'node:events';
import { createServer } from 'node:net';
import { RemediedError } from '../src/errors.js';

interface Wanted {
  readonly host: string;
  /** Absent: `usual`, or where somebody else has it any other. */
  readonly port?: number;
  readonly usual: number;
}

/** The port itself, or another for 0; undefined where somebody else has it. */
async function probe(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  try {
    await once(server.listen({ port, host }), 'listening');
    const address = server.address();
    return address === null || typeof address === 'string' ? undefined : address.port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  } finally {
    server.close();
  }
}

/** A port to listen on. Rejects with a `RemediedError` where the one that is asked for is taken. */
export async function choosePort({ host, port, usual }: Wanted): Promise<number> {
  const found = await probe(port ?? usual, host);
  if (found !== undefined) return found;
  const other = port === undefined ? await probe(0, host) : undefined;
  if (other !== undefined) return other;
  throw new RemediedError(
    `Something else listens on port ${port ?? usual} of ${host}.`,
    'End it, or set PORT to another number.',
  );
}
