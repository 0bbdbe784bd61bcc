import { decodeWindows1252 } from './windows-1252.js';

export interface Line {
  readonly text: string;
  /** Position in the file, from 1. */
  readonly number: number;
}

/**
 * The text of a plain-text file: UTF-8 where it is valid, Windows-1252 where it is not.
 * A byte order mark is dropped.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** The lines of a text, without their ends of line; empty lines keep their number but are left out. */
export function readLines(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r/) // every end of line that an editor writes
    .map((line, position) => ({ text: line, number: position + 1 }))
    .filter((line) => line.text.trim() !== '');
}
