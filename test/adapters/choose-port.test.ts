import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { choosePort } from '../../adapters/choose-port.js';
import { RemediedError } from '../../src/errors.js';
import { findPort } from '../find-port.js';

const HOST = '127.0.0.1';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A port that somebody else listens on. */
async function takePort(): Promise<number> {
  const port = await findPort();
  const server = createServer().listen(port, HOST);
  await once(server, 'listening');
  servers.push(server);
  return port;
}

describe('a port', () => {
  test('is the usual one where nobody has it', async () => {
    const usual = await findPort();
    expect(await choosePort({ host: HOST, usual })).toBe(usual);
  });

  test('is the one that is asked for', async () => {
    const port = await findPort();
    expect(await choosePort({ host: HOST, port, usual: await takePort() })).toBe(port);
  });

  test('is another where somebody has the usual one', async () => {
    const usual = await takePort();
    const chosen = await choosePort({ host: HOST, usual });
    expect(chosen).not.toBe(usual);
    const server = createServer().listen(chosen, HOST);
    servers.push(server);
    await once(server, 'listening');
  });

  test('that is asked for and taken is refused, with what to do', async () => {
    const port = await takePort();
    const choosing = choosePort({ host: HOST, port, usual: 3_000 });
    await expect(choosing).rejects.toBeInstanceOf(RemediedError);
    await expect(choosing).rejects.toMatchObject({
      message: `Something else listens on port ${port} of ${HOST}.`,
      remedy: 'End it, or set PORT to another number.',
    });
  });

  test('is refused with what is wrong where the machine has no such address', async () => {
    await expect(choosePort({ host: '192.0.2.1', usual: 3_000 })).rejects.toThrow('EADDRNOTAVAIL');
  });
});
