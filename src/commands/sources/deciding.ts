import { type Answer, bullets, followUp, paragraph } from '../../answer.js';
import type { AddedDocument } from '../../store/documents.js';
import { QUOTA } from '../../store/documents.js';
import { countOf } from '../../wording.js';
import { type Desk, noSuchDocument, onlyAdmins } from './desk.js';

const NEXT = ['/sources waiting', '/sources', '/ofsted latest'];

const tellAdded = (added: readonly AddedDocument[]): Answer => ({
  title: added.length === 1 ? `Added: ${added[0]?.file ?? ''}` : `Added: ${countOf(added.length, 'document')}`,
  elements: [
    paragraph('Every answer here counts it from now on. Digests and follows tell of it with the next one.'),
    ...(added.length > 1 ? [bullets(added.map(({ id }) => [id]))] : []),
  ],
  sources: [],
  followUps: [
    ...(added.length === 1 ? [{ label: 'Take it out', question: `/sources remove ${added[0]?.id ?? ''}` }] : []),
    ...NEXT.map(followUp),
  ],
});

async function acceptAll({ documents, tenant, intake, deed }: Desk): Promise<Answer> {
  const waiting = await documents.list(tenant, 'waiting');
  const acceptances = waiting.map(({ id, supplied }) => ({ id, supplied }));
  const added = await documents.acceptMany(tenant, acceptances, deed);
  await intake.settled(tenant);
  return added.length > 0 ? tellAdded(added) : noSuchDocument('all', 'that waits');
}

/** `/sources accept <id | all>`: it counts in answers from now on. */
export async function accept(id: string, desk: Desk): Promise<Answer> {
  const { documents, tenant, deed, intake, context } = desk;
  if (!context.asker.admin) return onlyAdmins('adds', `/sources accept ${id}`);
  if (id === 'all') return acceptAll(desk);
  const waiting = await documents.find(tenant, id);
  const added = waiting && (await documents.accept(tenant, id, { ...deed, supplied: waiting.supplied }));
  if (added === undefined) return noSuchDocument(id, 'that waits');
  await intake.settled(tenant);
  return tellAdded([added]);
}

interface Told {
  readonly document: AddedDocument;
  readonly title: string;
  readonly words: string;
  readonly undo?: string;
}

const tellDone = ({ document, title, words, undo }: Told): Answer => ({
  title: `${title}: ${document.file}`,
  elements: [paragraph(words)],
  sources: [],
  followUps: [
    ...(undo === undefined ? [] : [{ label: 'Undo', question: `/sources ${undo} ${document.id}` }]),
    ...NEXT.slice(0, 2).map(followUp),
  ],
});

/** `/sources discard <id>`: one that waits is turned down. */
export async function discard(id: string, { documents, tenant, deed, context }: Desk): Promise<Answer> {
  if (!context.asker.admin) return onlyAdmins('discards', `/sources discard ${id}`);
  const document = await documents.discard(tenant, id, deed);
  if (document === undefined) return noSuchDocument(id, 'that waits');
  return tellDone({
    document,
    title: 'Discarded',
    words: 'It is in no answer. Adding the same file again shows it once more.',
  });
}

/** `/sources remove <id>`: one of the collection is taken out of it. */
export async function remove(id: string, { documents, tenant, deed, intake, context }: Desk): Promise<Answer> {
  if (!context.asker.admin) return onlyAdmins('takes out', `/sources remove ${id}`);
  const document = await documents.remove(tenant, id, deed);
  if (document === undefined) return noSuchDocument(id, 'that was added');
  await intake.settled(tenant);
  return tellDone({
    document,
    title: 'Taken out',
    words: 'No answer counts it any more. The file is kept, so that this can be undone.',
    undo: 'restore',
  });
}

/** `/sources restore <id>`: one that was taken out counts again. */
export async function restore(id: string, { documents, tenant, deed, intake, context }: Desk): Promise<Answer> {
  if (!context.asker.admin) return onlyAdmins('restores', `/sources restore ${id}`);
  const document = await documents.restore(tenant, id, { ...deed, quota: QUOTA });
  if (document === undefined) return noSuchDocument(id, 'that was taken out');
  await intake.settled(tenant);
  return tellDone({ document, title: 'Restored', words: 'Every answer here counts it again.', undo: 'remove' });
}
