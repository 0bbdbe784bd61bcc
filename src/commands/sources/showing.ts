import { type Answer, followUp, note } from '../../answer.js';
import { findNearDuplicates } from '../../intake/near-duplicates.js';
import { previewDocument } from '../../intake/preview.js';
import { readAlone } from '../../intake/read-alone.js';
import type { AddedDocument } from '../../store/documents.js';
import { type Desk, noSuchDocument } from './desk.js';

const STANDING = {
  waiting: 'Waiting',
  added: 'Added',
  discarded: 'Discarded',
  removed: 'Taken out',
} as const;

/** What was read in a document that is here already, and how it stands. */
function retitle(preview: Answer, { id, state }: AddedDocument): Answer {
  if (state === 'waiting') return preview;
  const [, headline = ''] = /^Read, not yet added: (.*)$/s.exec(preview.title) ?? []; // Read, not yet added: Council told to improve
  const next = state === 'added' ? `/sources remove ${id}` : `/sources restore ${id}`;
  const followUps = [followUp(next), followUp(`/sources history ${id}`), followUp('/sources')];
  return { ...preview, title: `${STANDING[state]}: ${headline}`, elements: preview.elements.slice(0, -1), followUps };
}

/** What was read in a document. */
export async function showDocument(document: AddedDocument, { documents, tenant, context }: Desk): Promise<Answer> {
  const { id } = document;
  const read = await documents.read(tenant, id);
  if (read === undefined) return noSuchDocument(id, 'whose words are kept');
  const alone = readAlone(document, read);
  const near = alone.articles.flatMap((article) => findNearDuplicates(article, context.index));
  const trail = await documents.trail(tenant, id);
  const isProposed = document.state === 'waiting' && trail.every(({ action }) => action !== 'supply');
  const preview = previewDocument({ id, read: alone, document: read, near, isProposed });
  const shown = retitle(preview, document);
  return context.asker.admin
    ? shown
    : { ...shown, elements: [...shown.elements, note('An admin says whether it counts.')] };
}

/** `/sources show <id>` */
export async function showById(id: string, desk: Desk): Promise<Answer> {
  const document = await desk.documents.find(desk.tenant, id);
  return document ? showDocument(document, desk) : noSuchDocument(id, 'here');
}
