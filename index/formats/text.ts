import { decodeWindows1252 } from './windows-1252.js';

export interface Line {
  readonly text: string;
  /** Position in the file, from 1. */
  readonly number: number;
  /** The page of the file it begins on, from 1; absent where the format has no pages. */
  readonly page?: number;
  /** What its format says it is; absent for a paragraph, and where the format says nothing. */
  readonly role?: 'heading' | 'bullet';
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

function isControl(code: number): boolean {
  const isSpace = code >= 0x09 && code <= 0x0d;
  return (code < 0x20 && !isSpace) || (code >= 0x7f && code < 0xa0);
}

/** The largest share of control characters that a badly decoded text still has. */
const MOST_CONTROLS = 0.1;

/** Whether a text has more control characters than any text: it is something else. */
export function hasManyControls(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) count++;
  return count > text.length * MOST_CONTROLS;
}

/** Where a page ends in a text that has pages; what turns a PDF into text writes it. */
const FORM_FEED = '\f';

/**
 * The lines of a text, without their ends of line; empty lines keep their number but are left out.
 * Where form feeds part its pages, each line knows its page.
 */
export function readLines(text: string): Line[] {
  const isPaged = text.includes(FORM_FEED);
  let page = 1;
  return text
    .split(/\r\n|\n|\r/) // every end of line that an editor writes
    .map((line, position): Line => {
      const parts = line.split(FORM_FEED);
      page += parts.length - 1;
      return { text: parts.join(''), number: position + 1, ...(isPaged ? { page } : {}) };
    })
    .filter((line) => line.text.trim() !== '');
}
