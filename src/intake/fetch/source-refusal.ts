import { RemediedError } from '../../errors.js';

interface Circumstances {
  /** Whether the same address may be read another time; a source that is gone stays gone. */
  readonly prospect: 'never' | 'later' | 'gone';
  /** The status that the server answered with, where it answered. */
  readonly status?: number;
  /** What the server said about when to come again, as it said it: "120", "Wed, 21 Oct 2026 07:28:00 GMT". */
  readonly retryAfter?: string;
}

/** Why a source on the web was not read, and what the person who wanted it can do. */
export class SourceRefusal extends RemediedError {
  override readonly name = 'SourceRefusal';
  readonly circumstances: Circumstances;

  constructor(message: string, remedy: string, circumstances: Circumstances = { prospect: 'never' }) {
    super(message, remedy);
    this.circumstances = circumstances;
  }
}
