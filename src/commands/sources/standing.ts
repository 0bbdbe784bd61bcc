import { type Answer, bullets, type FollowUp, followUp, note, paragraph, type Run, toRuns } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { formatDate } from '../../date-wording.js';
import { formatDay } from '../../evidence/corrections.js';
import type { AddedDocument, TrailEntry } from '../../store/documents.js';
import { countOf } from '../../wording.js';
import type { Desk } from './desk.js';

const MOST_LISTED = 20;

function tellDocument({ id, file, supplied, addedBy, addedAt }: AddedDocument): Run[] {
  const dated = supplied.published === undefined ? '' : `, published ${formatDate(supplied.published)}`;
  const publisher = supplied.publisher === undefined ? '' : `, ${supplied.publisher}`;
  return toRuns({ text: id, strong: true }, `: ${file}${publisher}${dated}; from ${addedBy}, ${formatDay(addedAt)}`);
}

const show = ({ id, file }: AddedDocument): FollowUp => ({ label: file, question: `/sources show ${id}` });

const cut = (total: number) => (total > MOST_LISTED ? [note(`The newest ${MOST_LISTED} of ${total}.`)] : []);

/** `/sources waiting`: what was read and waits for somebody's word. */
export async function listWaiting({ documents, tenant, context }: Desk): Promise<Answer> {
  const waiting = (await documents.list(tenant, 'waiting')).reverse();
  if (waiting.length === 0)
    return {
      title: 'Nothing waits to be added',
      elements: [paragraph('Add an article, a report or a feed with /sources add and its address.')],
      sources: [],
      followUps: ['/sources', '/sources added'].map(followUp),
    };
  const all: FollowUp[] =
    context.asker.admin && waiting.length > 1 ? [{ label: 'Add all', question: '/sources accept all' }] : [];
  return {
    title: `${countOf(waiting.length, 'document waits', 'documents wait')} to be added`,
    elements: [bullets(waiting.slice(0, MOST_LISTED).map(tellDocument)), ...cut(waiting.length)],
    sources: [],
    followUps: [...all, ...waiting.map(show)].slice(0, MOST_FOLLOW_UPS),
  };
}

/** `/sources added`: what people added to the articles folder. */
export async function listAdded({ documents, tenant }: Desk): Promise<Answer> {
  const added = (await documents.list(tenant, 'added')).reverse();
  return {
    title: added.length === 0 ? 'Nothing was added here yet' : `${countOf(added.length, 'document')} added here`,
    elements:
      added.length === 0
        ? [paragraph('Add an article, a report or a letter with /sources add and its address.')]
        : [bullets(added.slice(0, MOST_LISTED).map(tellDocument)), ...cut(added.length)],
    sources: [],
    followUps: [...added.slice(0, MOST_FOLLOW_UPS - 1).map(show), followUp('/sources')],
  };
}

const DEEDS: Readonly<Record<TrailEntry['action'], string>> = {
  propose: 'handed over',
  accept: 'added',
  supply: 'details changed',
  discard: 'discarded',
  remove: 'taken out',
  restore: 'restored',
};

function tellEntry({ id, action, by, at, reason }: TrailEntry): Run[] {
  const why = reason === undefined ? '' : `, because ${reason}`;
  return toRuns({ text: formatDay(at), strong: true }, `: ${id} ${DEEDS[action]} by ${by}${why}`);
}

/** `/sources history [id]`: who did what with which document. */
export async function tellHistory(id: string, { documents, tenant }: Desk): Promise<Answer> {
  const trail = (await documents.trail(tenant, id === '' ? undefined : id)).reverse();
  return {
    title:
      trail.length === 0
        ? 'Nothing was ever added here'
        : `What was done with ${id === '' ? 'the sources' : id}, the newest first`,
    elements:
      trail.length === 0
        ? [paragraph('The articles folder is kept by whoever runs the bot.')]
        : [bullets(trail.slice(0, MOST_LISTED).map(tellEntry)), ...cut(trail.length)],
    sources: [],
    followUps: ['/sources added', '/sources waiting', '/sources'].map(followUp),
  };
}
