import type { Line } from './text.js';

/** What a file was found to be, by its bytes and never by its name. */
export type Format = 'text' | 'html' | 'pdf' | 'docx' | 'email';

/** What a file says of itself beside its text: in a page's data, an e-mail's header, a feed. */
export interface DocumentDetails {
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** EDTF: `2018-10-03`. Told to the person who adds it, who says whether it holds. */
  readonly published?: string;
}

/** A file as lines of text: one paragraph, heading or bullet a line, whatever its format. */
export interface Document {
  readonly format: Format;
  readonly lines: readonly Line[];
  readonly details: DocumentDetails;
  /** How many pages it has; absent where the format has none. */
  readonly pages?: number;
  /** What was left out, in words for the person who adds it: "running heads and page numbers on 12 pages". */
  readonly dropped: readonly string[];
}
