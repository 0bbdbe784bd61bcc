import { paragraph } from '../../src/answer.js';
import { describeError } from '../../src/errors.js';
import type { Store } from '../../src/store/store.js';
import type { StoreOpener } from '../../src/store/store-opener.js';
import type { Running } from '../service.js';
import { startWhenStored } from '../when-stored.js';
import type { Prompt } from './prompt.js';

interface ConverseOptions {
  readonly stores: Pick<StoreOpener, 'opened' | 'openExisting'>;
  readonly startDigests: (store: Store) => Promise<Running>;
}

/**
 * Holds a conversation at the prompt until it is left. Digests come there from when something is stored, and where the
 * store cannot be opened, why is shown.
 */
export async function converse(prompt: Prompt, { stores, startDigests }: ConverseOptions): Promise<void> {
  const complain = (error: unknown) => {
    const reason = paragraph(describeError(error));
    prompt.show({ title: 'No digests come for now', elements: [reason], sources: [], followUps: [] });
  };
  await prompt.start();
  const digests = startWhenStored({ stores, start: startDigests, complain });
  await prompt.left;
  await digests.stop();
}
