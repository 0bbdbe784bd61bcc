import { decodeText } from './text.js';

/** Byte order marks, and the encoding each stands for. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that a byte order mark at the start says; undefined where there is none. */
export function findMarkedEncoding(bytes: Uint8Array): string | undefined {
  return MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
}

/** The text of bytes by their byte order mark, UTF-16 too; without one as `decodeText` reads them. The mark is dropped. */
export function decodeMarked(bytes: Uint8Array): string {
  const encoding = findMarkedEncoding(bytes);
  return encoding === undefined || encoding === 'utf-8' ? decodeText(bytes) : new TextDecoder(encoding).decode(bytes);
}
