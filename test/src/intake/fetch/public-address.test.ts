import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { isPublicAddress } from '../../../../src/intake/fetch/public-address.js';

const hex = (bytes: readonly number[]) =>
  Array.from({ length: 8 }, (_, part) => ((bytes[part * 2] ?? 0) * 256 + (bytes[part * 2 + 1] ?? 0)).toString(16));

/** Sixteen bytes as an IPv6 address written in full. */
const toIPv6 = (bytes: readonly number[]) => hex(bytes).join(':');

const byte = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.array(byte, { minLength: 4, maxLength: 4 });
const ipv6 = fc.array(byte, { minLength: 16, maxLength: 16 });

/** First and last address of the ranges that IANA keeps from the public internet. */
const PRIVATE_IPV4 = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
] as const;

/** First bytes of ranges of IPv6 that are not of the public internet, and of one that is. */
const SPECIAL_IPV6: readonly (readonly number[])[] = [
  [0xfe, 0x80],
  [0xfc],
  [0xff],
  [0x20, 0x02],
  [0x20, 0x01, 0x00, 0x00],
  [0x20, 0x01, 0x0d, 0xb8],
  [0x00, 0x64, 0xff, 0x9b],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
  [0x2a, 0x00],
];

const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const isKept = (address: string) =>
  PRIVATE_IPV4.some(([first, last]) => toNumber(first) <= toNumber(address) && toNumber(address) <= toNumber(last));

describe('a public address', () => {
  test.each([
    '8.8.8.8',
    '172.32.0.1',
    '172.15.255.255',
    '100.63.255.255',
    '11.0.0.0',
    '2606:4700::1',
    '2a00:1450:4009::1',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ...['127.0.0.1', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['255.255.255.255', '224.0.0.1', '168.63.129.16'],
    ...['::', '::1', '::127.0.0.1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:0:127.0.0.1'],
    ...['fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '100::1', '100:0:0:1::1'],
    ...['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:1::', '2001:db8::1', '4000::1'],
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['', 'localhost', '127.0.0.1.example.org', '1.2.3', '[::1]', ' 8.8.8.8', '8.8.8.8/8'])(
    'is no text that is not an address or leaves it open: %j',
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );

  test('is in none of the ranges that are kept from the internet, in either form', () => {
    const near = fc.constantFrom(...PRIVATE_IPV4.flat()).chain((edge) =>
      fc.integer({ min: -2, max: 2 }).map((step) => {
        const value = (toNumber(edge) + step + 2 ** 32) % 2 ** 32;
        return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(ipv4, near), (bytes) => {
        const address = bytes.join('.');
        fc.pre(address !== '168.63.129.16');
        const isPublic = isPublicAddress(address);
        if (isKept(address)) expect(isPublic).toBe(false);
        expect(isPublic).toBe(ipaddr.parse(address).range() === 'unicast');
        for (const start of ['::ffff:', '::', '64:ff9b::', '::ffff:0:', 'fe80::5efe:'])
          expect(isPublicAddress(start + address)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is never one of IPv6 that ipaddr.js knows as special, or that nobody was given', () => {
    const special = fc.constantFrom(...SPECIAL_IPV6);
    const nearSpecial = fc.tuple(special, ipv6).map(([start, rest]) => [...start, ...rest.slice(start.length)]);
    fc.assert(
      fc.property(fc.oneof(ipv6, nearSpecial), (bytes) => {
        const address = toIPv6(bytes);
        const isGlobal = (bytes[0] ?? 0) >> 5 === 1; // 2000::/3
        const isOrdinary = ipaddr.parse(address).range() === 'unicast';
        expect(isPublicAddress(address)).toBe(isGlobal && isOrdinary);
      }),
      { numRuns: 1_000 },
    );
  });
});
