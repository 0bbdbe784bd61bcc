import { type Answer, followUp, paragraph } from '../../answer.js';
import type { Context } from '../../command.js';
import type { Asker } from '../../conversation.js';
import { RemediedError } from '../../errors.js';
import { collectionOf } from '../../intake/collection-of.js';
import type { Intake } from '../../intake/intake.js';
import type { Deed, Documents } from '../../store/documents.js';
import type { Store } from '../../store/store.js';

/** What a subcommand of `/sources` works with. */
export interface Desk {
  readonly context: Context;
  /** Whose collection it is. */
  readonly tenant: string;
  readonly store: Store;
  readonly documents: Documents;
  readonly intake: Intake;
  /** Done by the asker, now. */
  readonly deed: Deed;
}

const nameOf = ({ name, user }: Asker): string => name ?? user;

/** Rejects with a `RemediedError` where nothing can be added or kept here. */
export async function openDesk(context: Context, { onlyTells }: { readonly onlyTells: boolean }): Promise<Desk> {
  const { asker, now, intake, storeToRead } = context;
  if (intake === undefined)
    throw new RemediedError('No sources can be added here.', 'Start the program with npm start, and add them there.');
  const store = await (onlyTells && storeToRead ? storeToRead() : context.store());
  return {
    context,
    tenant: collectionOf(asker),
    store,
    documents: store.documents,
    intake: await intake(),
    deed: { by: nameOf(asker), at: now.toISOString() },
  };
}

/** To somebody who may propose, and no more. */
export const onlyAdmins = (what: string, question: string): Answer => ({
  title: `Nothing was changed: only an admin ${what}`,
  elements: [
    paragraph(`Every answer here is made from the sources. Ask an admin of this workspace to send: ${question}`),
  ],
  sources: [],
  followUps: ['/sources waiting', '/sources'].map(followUp),
});

/** An id that is not there, or not in the state that is asked for. */
export const noSuchDocument = (id: string, where: string): Answer => ({
  title: `There is no document “${id}” ${where}`,
  elements: [paragraph('What was added and what waits is listed with the names by which it is asked for.')],
  sources: [],
  followUps: ['/sources waiting', '/sources added', '/sources'].map(followUp),
});
