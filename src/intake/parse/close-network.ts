import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(): never {
  throw new Error('A document is read without the network.');
}

/** Replaces every function of a module, or of a class, by one that refuses. */
function closeAll(module: object): void {
  for (const [name, value] of Object.entries(module))
    if (typeof value === 'function') Reflect.set(module, name, refuse);
}

/**
 * Whatever loads from here on finds no network: connections, servers, datagrams and the names of hosts. TLS, HTTP and `fetch`
 * stand on these. Importing this file is enough.
 */
function closeNetwork(): void {
  Reflect.set(net.Socket.prototype, 'connect', refuse);
  Reflect.set(net.Server.prototype, 'listen', refuse);
  closeAll(dns.promises);
  closeAll(dns);
  closeAll(dgram);
  syncBuiltinESMExports();
}

closeNetwork();
