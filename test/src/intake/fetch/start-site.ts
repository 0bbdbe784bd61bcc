import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { Guard } from '../../../../src/intake/fetch/guard-address.js';
import type { Resolve } from '../../../../src/intake/fetch/guarded-connector.js';
import { isPublicAddress } from '../../../../src/intake/fetch/public-address.js';

/** A site on every address of this machine, and who came to it. */
export interface Site {
  readonly port: number;
  /** "http://news.example.org:40123" */
  readonly origin: string;
  /** The address of this machine that each connection came to. */
  readonly connections: string[];
  /** The path of each request; none for a site that talks TCP. */
  readonly paths: string[];
  close(): Promise<void>;
}

/** The real rule for addresses on the ports of the tests. */
export const ANY_PORT: Guard = { isPublic: isPublicAddress, isWebPort: () => true };

/** 127.0.0.1 alone stands for the internet. */
export const LOOPBACK_IS_PUBLIC: Guard = { isPublic: (address) => address === '127.0.0.1', isWebPort: () => true };

/** news.example.org and archive.example.org are this machine as the internet, inside.example.org is it as a private network. */
export const resolveExamples: Resolve = async (name) => (name === 'inside.example.org' ? ['0.0.0.0'] : ['127.0.0.1']);

async function listen(server: Server, paths: string[]): Promise<Site> {
  const open = new Set<Socket>();
  const connections: string[] = [];
  server.on('connection', (socket: Socket) => {
    connections.push(socket.localAddress ?? '');
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://news.example.org:${port}`,
    connections,
    paths,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

export function startSite(answer: RequestListener): Promise<Site> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response);
  });
  return listen(server, paths);
}

/** A site that says what it likes once it was asked something. */
export function startTcpSite(answer: (socket: Socket) => void): Promise<Site> {
  const server = createTcpServer((socket) => {
    socket.once('data', () => answer(socket));
  });
  return listen(server, []);
}
