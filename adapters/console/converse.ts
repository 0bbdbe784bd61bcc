import { paragraph } from '../../src/answer.js';
import { describeError } from '../../src/errors.js';
import type { Store } from '../../src/store/store.js';
import type { StoreOpener } from '../../src/store/store-opener.js';
import type { Prompt } from './prompt.js';

interface Running {
  stop(): Promise<void>;
}

interface ConverseOptions {
  readonly stores: Pick<StoreOpener, 'opened' | 'openExisting'>;
  readonly startDigests: (store: Store) => Promise<Running>;
}

/**
 * Holds a conversation at the prompt until it is left. Digests come there from when something is stored: nothing is made
 * for their sake, and where the store cannot be opened, why is shown.
 */
export async function converse(prompt: Prompt, { stores, startDigests }: ConverseOptions): Promise<void> {
  let starting: Promise<Running> | undefined;
  let hasLeft = false;
  const tell = (error: unknown) => {
    const reason = paragraph(describeError(error));
    prompt.show({ title: 'No digests come for now', elements: [reason], sources: [], followUps: [] });
  };
  void stores.opened.then((store) => {
    if (hasLeft) return;
    starting = startDigests(store);
    starting.catch(tell);
  });
  await prompt.start();
  const opening = stores.openExisting().catch(tell);
  await prompt.left;
  hasLeft = true;
  // Whoever leaves at once would else leave an opening behind, and digests upon a store that is closed.
  await opening;
  await (await starting)?.stop();
}
