import { expect, test } from '@jest/globals';
import { decodeMarkup } from '../../../../index/formats/markup/decode-markup.js';

const SENTENCE = 'It cost £5 million at a “café” – twice';

/** As Windows-1252 has it: £ A3, “ 93, ” 94, – 96, é E9. */
const WESTERN = Buffer.from('It cost \xa35 million at a \x93caf\xe9\x94 \x96 twice', 'latin1');

const page = (charset: string, text: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<meta charset="${charset}">`), text]);

test.each([
  ['UTF-8 that says so', page('utf-8', Buffer.from(SENTENCE))],
  ['UTF-8 that says Latin-1, as many servers do', page('iso-8859-1', Buffer.from(SENTENCE))],
  ['Windows-1252 that says Latin-1', page('iso-8859-1', WESTERN)],
  ['Windows-1252 that says UTF-8', page('utf-8', WESTERN)],
  ['Windows-1252 that says nothing', WESTERN],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')],
  ['a name that nobody knows', page('x-unknown-9', Buffer.from(SENTENCE))],
])('reads %s', (_, bytes) => {
  expect(decodeMarkup(bytes)).toContain(SENTENCE);
});

test('reads what the server says before what the page says', () => {
  const bytes = page('utf-8', Buffer.from('\xb6\xd4', 'latin1'));
  expect(decodeMarkup(bytes, 'iso-8859-2')).toContain('śÔ');
});

test('reads what the page says in the older way, and what XML says', () => {
  const older = '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=iso-8859-2">\xb6';
  const xml = '<?xml version="1.0" encoding="ISO-8859-2"?><p>\xb6';
  expect(decodeMarkup(Buffer.from(older, 'latin1'))).toContain('ś');
  expect(decodeMarkup(Buffer.from(xml, 'latin1'))).toContain('ś');
});
