/** A file that means harm or is not what it says. */
export interface HostileFile {
  readonly name: string;
  make(): Uint8Array;
  /** It is read, it is refused for this reason, or either will do as long as it ends. */
  readonly outcome: 'document' | 'either' | RegExp;
  readonly task?: 'feed';
  /** Milliseconds that it may take where it would take for ever; the real limit where absent. */
  readonly time?: number;
}
