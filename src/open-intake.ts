import type { Document } from '../index/formats/document.js';
import type { Settings } from './config.js';
import type { Known } from './intake/fetch/fetch-source.js';
import type { Intake } from './intake/intake.js';
import type { Library } from './library/library.js';
import type { Store } from './store/store.js';

export interface IntakeSettings extends Pick<Settings, 'egressProxy' | 'publicUrl'> {
  /** Of the program, by which it names itself to the sites it reads. */
  readonly version: string;
}

interface Parts {
  readonly store: () => Promise<Store>;
  readonly library: Library;
  readonly settings: IntakeSettings;
}

/** Fetches from the open web alone, under the program's own name. */
export async function openFetch({ version, publicUrl, egressProxy }: IntakeSettings) {
  const [{ fetchSource }, { nameAgent }] = await Promise.all([
    import('./intake/fetch/fetch-source.js'),
    import('./intake/fetch/user-agent.js'),
  ]);
  const userAgent = nameAgent(version, publicUrl);
  const proxy = egressProxy === undefined ? {} : { egressProxy };
  return (address: string, known: Known = {}) => fetchSource(address, { known, userAgent, ...proxy });
}

async function parse(bytes: Uint8Array, name: string): Promise<Document> {
  const { parseSafely } = await import('./intake/parse/parse-safely.js');
  return parseSafely(bytes, name);
}

/** The way of documents into the articles; what reads and fetches them is loaded when the first one comes. */
export function openIntake({ store, library, settings }: Parts): () => Promise<Intake> {
  let opening: Promise<Intake> | undefined;
  const open = async (): Promise<Intake> => {
    const [{ createIntake }, { readFeedSafely }, fetch] = await Promise.all([
      import('./intake/intake.js'),
      import('./intake/parse/read-feed-safely.js'),
      openFetch(settings),
    ]);
    const reserved = new Set(library.base.articles.map(({ id }) => id));
    return createIntake({ store, fetch, parse, readFeed: readFeedSafely, reserved, settled: library.settled });
  };
  return () => {
    opening ??= open();
    return opening;
  };
}
