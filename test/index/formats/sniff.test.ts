import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { sniffFormat } from '../../../index/formats/sniff.js';

const sniff = (text: string) => sniffFormat(Buffer.from(text));

const zipOf = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([60])])));

const compoundWith = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

const MESSAGE = 'Message-ID: <1@example.org>\r\nFrom: press@westmoor.example\r\nSubject: Visit\r\n\r\nHello.';

describe('a file is known by its bytes', () => {
  test.each([
    ['text', 'Westmoor Council has been told to improve.'],
    ['text', 'MZ Khan said the council “must do better”.'],
    ['text', 'From: Anna Petrov\nDate: 3 October 2018\n\nA memorandum on the visit.'],
    ['text', '<Applause> The chair opened the meeting.'],
    ['html', '<p>Every such file begins with %PDF- and a number'],
    ['html', '<!DOCTYPE html>\n<html><body><p>Hello'],
    ['html', '\n\n  <!-- saved from url --><HTML><BODY>Hello'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'],
    ['html', '<p>A piece of a page'],
    ['pdf', '%PDF-1.7\n1 0 obj'],
    ['pdf', '\r\n\r\n%PDF-1.4 after some blank lines'],
    ['email', MESSAGE],
    ['email', `From press@westmoor.example Wed Oct  3 09:15:00 2018\n${MESSAGE}`],
    ['feed', '<?xml version="1.0"?><rss version="2.0"><channel>'],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
    ['feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
  ])('%s: %j', (format, text) => {
    expect(sniff(text)).toBe(format);
  });

  test('a ZIP with a Word document in it is one', () => {
    expect(sniffFormat(zipOf('[Content_Types].xml', 'word/document.xml'))).toBe('docx');
  });

  test('a text may be in UTF-8 or UTF-16 with a byte order mark, or in Windows-1252', () => {
    expect(sniff('\ufeffCaf\u00e9 society')).toBe('text');
    expect(sniffFormat(Buffer.from('\ufeffWestmoor Council', 'utf16le'))).toBe('text');
    expect(sniffFormat(Buffer.from('It cost \xa35 million', 'latin1'))).toBe('text');
  });
});

describe('what cannot be read is refused with its reason', () => {
  test.each<[string, RegExp, Uint8Array]>([
    ['nothing', /is empty/, new Uint8Array()],
    ['white space', /is empty/, Buffer.from(' \n\t\r\n '.repeat(999))],
    ['a PNG', /picture/, Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a photograph of a phone', /picture/, Buffer.from('00000018667479706865696300000000', 'hex')],
    ['a drawing', /picture/, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')],
    ['a recording', /recording/, Buffer.from('4944330300000000', 'hex')],
    ['a packed file', /packed archive/, gzipSync('words')],
    ['a ZIP', /ZIP archive/, zipOf('notes.txt')],
    ['a spreadsheet', /spreadsheet/, zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['slides', /slides/, zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['a program', /program/, Buffer.from('7f454c4602010100', 'hex')],
    ['rich text', /Rich Text/, Buffer.from('{\\rtf1\\ansi Hello}')],
    ['an older Word document', /older Word/, compoundWith('WordDocument')],
    ['a protected document', /protected by a password/, compoundWith('EncryptedPackage')],
    ['an Outlook message', /Outlook message/, compoundWith('__substg1.0_001A001E')],
    ['another Office file', /older Office file/, compoundWith('Workbook')],
    ['UTF-16 that does not say so', /UTF-16/, Buffer.from('Westmoor Council has been told', 'utf16le')],
    ['bytes', /not plain text/, Buffer.from([1, 2, 3, 0, 250, 7, 0, 9, 200, 13, 4, 5])],
    ['controls', /not plain text/, Buffer.from('a\x01b\x02c\x03d\x04'.repeat(20))],
    ['other XML', /neither a page nor a feed/, Buffer.from('<?xml version="1.0"?><invoice><total>5</total></invoice>')],
    ['data', /data in JSON/, Buffer.from('{"articles": []}')],
  ])('%s', (_, reason, bytes) => {
    expect(sniffFormat(bytes)).toEqual({
      refused: expect.stringMatching(reason),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});
