import { BlockList, isIP } from 'node:net';

const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8);
OWN.addAddress('::1', 'ipv6');

/** Whether a host ("127.0.0.1", "[::1]", "::ffff:127.0.0.1", "localhost") is this machine, whatever names mean elsewhere. */
export function isLoopback(host: string): boolean {
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  const version = isIP(bare);
  return version === 0 ? bare.toLowerCase() === 'localhost' : OWN.check(bare, version === 6 ? 'ipv6' : 'ipv4');
}

/** Whether an address is served over HTTP by this machine. */
export function isOnLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && isLoopback(hostname);
}
