import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that is given out to hosts on the internet today lies in it; what stands for an IPv4 address in IPv6 does not. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its number, but every virtual machine in Azure reaches its own host there. */
const HOST_OF_AZURE = '168.63.129.16';

/**
 * Whether an IP address is one of the internet, and of no private network, this machine, a tunnel or a translator to one. A
 * text that is no IP address written in full is not.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address === HOST_OF_AZURE) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6);
}
