import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { downloadFile } from '../../../adapters/slack/download.js';

const PAGE = '<!doctype html><title>Letter</title><p>Caseloads are too high.';

const servers: Server[] = [];

/** Serves on a free port of this machine until the test is over; resolves to its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const download = (origin: string, terms: { size?: number; patience?: number } = {}) =>
  downloadFile({ url: `${origin}/letter`, size: terms.size, token: 'xoxb-1', slackApiUrl: `${origin}/api/`, ...terms });

describe('a download', () => {
  test('shows the token, and follows to another address of Slack', async () => {
    const shown: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      shown.push(request.headers.authorization);
      if (request.url === '/letter') response.writeHead(302, { location: '/kept/letter' }).end();
      else response.end('Caseloads');
    });
    expect(Buffer.from(await download(origin)).toString()).toBe('Caseloads');
    expect(shown).toEqual(['Bearer xoxb-1', 'Bearer xoxb-1']);
  });

  test('is not followed to another host, which never hears of the token', async () => {
    let visits = 0;
    const elsewhere = await serve((_request, response) => {
      visits += 1;
      response.end('Caseloads');
    });
    const origin = await serve((_request, response) => {
      response.writeHead(302, { location: `${elsewhere}/letter` }).end();
    });
    await expect(download(origin)).rejects.toThrow('not Slack’s');
    expect(visits).toBe(0);
  });

  test('that is sent on and on is given up', async () => {
    const origin = await serve((_request, response) => response.writeHead(302, { location: '/letter' }).end());
    await expect(download(origin)).rejects.toThrow('from address to address');
  });

  test('that nobody answers is given up', async () => {
    const origin = await serve(() => {});
    await expect(download(origin, { patience: 100 })).rejects.toThrow('took too long');
  });

  test('that does not come to an end is given up', async () => {
    const origin = await serve((_request, response) => void response.write('Caseloads'));
    await expect(download(origin, { patience: 200 })).rejects.toThrow('took too long');
  });

  test('that is larger than it says is read no further', async () => {
    const origin = await serve((_request, response) => {
      const part = Buffer.alloc(1_000_000);
      const pour = (): void => void response.write(part, (error) => (error ? undefined : pour()));
      pour();
    });
    await expect(download(origin)).rejects.toThrow('larger than 5 MB');
  });

  test('of a web page is the page where it has the length of the file, else somebody was asked to sign in', async () => {
    const origin = await serve((_request, response) => response.end(PAGE));
    expect(Buffer.from(await download(origin, { size: PAGE.length })).toString()).toBe(PAGE);
    await expect(download(origin, { size: 48_123 })).rejects.toThrow('does not let Briefing Bot read files');
    await expect(download(origin)).rejects.toThrow('does not let Briefing Bot read files');
  });
});
