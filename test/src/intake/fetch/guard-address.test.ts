import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeError } from '../../../../src/errors.js';
import { guardAddress } from '../../../../src/intake/fetch/guard-address.js';
import { isPublicAddress } from '../../../../src/intake/fetch/public-address.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { refusalOf } from '../../refusal-of.js';

const told = (address: string) => {
  const refusal = refusalOf(() => guardAddress(address));
  expect(refusal).toBeInstanceOf(SourceRefusal);
  return describeError(refusal);
};

describe('the address of a page', () => {
  test.each([
    ['https://www.example.org/news/a?b=c#part', 'https://www.example.org/news/a?b=c'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://Example.ORG:443/', 'https://example.org/'],
    ['http://example.org:443/', 'http://example.org:443/'],
    ['http://8.8.8.8/', 'http://8.8.8.8/'],
    ['https://[2606:4700::1]/', 'https://[2606:4700::1]/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org./', 'https://example.org./'],
  ])('is %s', (address, url) => {
    expect(guardAddress(address).href).toBe(url);
  });

  test.each([
    ['www.example.org/news', 'This is not the address of a page.'],
    ['//example.org/news', 'This is not the address of a page.'],
    ['', 'This is not the address of a page.'],
    ['http://', 'This is not the address of a page.'],
    ['http://1.2.3.4.5/', 'This is not the address of a page.'],
    ['http://256.1.1.1/', 'This is not the address of a page.'],
    ['example.org:80/news', 'Only pages on the web can be read.'],
    ['file:///etc/passwd', 'Only pages on the web can be read.'],
    ['gopher://example.org/', 'Only pages on the web can be read.'],
    ['ftp://example.org/', 'Only pages on the web can be read.'],
    ['data:text/plain,hello', 'Only pages on the web can be read.'],
    ['javascript:alert(1)', 'Only pages on the web can be read.'],
    ['blob:https://example.org/1', 'Only pages on the web can be read.'],
    ['https://user@example.org/', 'The address has a user name or a password in it.'],
    ['https://:secret@example.org/', 'The address has a user name or a password in it.'],
    ['https://example.org%2f@10.0.0.1/', 'The address has a user name or a password in it.'],
    ['https://example.org:8443/', 'Port 8443 is not one of the web.'],
    ['http://example.org:22/', 'Port 22 is not one of the web.'],
    ['http://example.org:0/', 'Port 0 is not one of the web.'],
    ['http://a..example.org/', 'The name of the site has an empty part.'],
    ['http://example.org../', 'The name of the site has an empty part.'],
    [`https://example.org/${'a'.repeat(2_048)}`, 'The address is too long.'],
  ])('is not %s', (address, problem) => {
    expect(told(address)).toMatch(`${problem}\n  Remedy: `);
  });

  test.each([
    ...[
      'localhost',
      'localhost.',
      'LOCALHOST',
      'a.localhost',
      'ⓛocalhost',
      'loc\u00adalhost',
      'intranet',
      'printer',
      'printer.local',
    ],
    ...['metadata.google.internal', 'router.lan', '1.0.0.127.in-addr.arpa', 'wiki.corp'],
  ])('is not of the network of this machine: %s', (host) => {
    expect(told(`http://${host}/`)).toBe(
      'This address is inside a private network.\n  Remedy: Save the page and add the file.',
    );
  });

  test('never prints what stands in it', () => {
    expect(told('https://user:hunter2@example.org/')).not.toContain('hunter2');
  });

  test('is judged by the number that its host is, however that is written', () => {
    const spellings = [
      (value: number) => String(value),
      (value: number) => `0x${value.toString(16)}`,
      (value: number) => `0${value.toString(8)}`,
      (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.'),
      (value: number) => `${Math.floor(value / 2 ** 24)}.${value % 2 ** 24}`,
      (value: number) =>
        [24, 16, 8, 0].map((shift) => `0x${(Math.floor(value / 2 ** shift) % 256).toString(16)}`).join('.'),
      (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('。'),
    ];
    const host = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(...spellings));
    fc.assert(
      fc.property(host, ([value, spell]) => {
        const address = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
        const outcome = refusalOf(() => guardAddress(`http://${spell(value)}/`).hostname);
        if (isPublicAddress(address)) expect(outcome).toBe(address);
        else expect(outcome).toBeInstanceOf(SourceRefusal);
      }),
      { numRuns: 1_000 },
    );
  });

  test('comes out as a URL of the web or as a refusal, whatever goes in', () => {
    const pieces = fc.constantFrom(
      'http://',
      'https:',
      '//',
      '\\',
      '@',
      ':',
      '[',
      ']',
      '::1',
      '127.1',
      '0x7f',
      '%',
      '.',
      'a',
      '\t',
      '。',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
        const outcome = refusalOf(() => guardAddress(parts.join('')));
        if (!(outcome instanceof URL)) return expect(outcome).toBeInstanceOf(SourceRefusal);
        expect(outcome.protocol).toMatch(/^https?:$/);
        expect(outcome.username + outcome.password + outcome.hash).toBe('');
        expect(['', '80', '443']).toContain(outcome.port);
      }),
      { numRuns: 1_000 },
    );
  });
});
