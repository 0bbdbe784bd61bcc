import { type Answer, bullets, followUp, note, paragraph, type Run, toRuns } from '../../answer.js';
import { formatDate } from '../../date-wording.js';
import type { FoundFeed } from '../../intake/intake.js';
import { countOf } from '../../wording.js';
import type { Desk } from './desk.js';
import { showDocument } from './showing.js';

const MOST_SHOWN = 5;

/** As a platform marks an address up: "<https://example.org/letter|example.org/letter>". */
const MARKED = /^<([^|<>\s]{1,2000})(?:\|[^<>]{0,2000})?>$/;

/** The address as it was typed. */
export const readAddress = (text: string): string => MARKED.exec(text.trim())?.[1] ?? text.trim();

const GUIDE: Answer = {
  title: 'Usage: /sources add <address>',
  elements: [
    paragraph(
      'The address of a news article, an inspection report or a feed on the open web. You see what was read before anything counts.',
    ),
    paragraph('A file of yours: send it to the bot here, or at the terminal: npm start -- add <file or folder>'),
  ],
  sources: [],
  followUps: ['/sources waiting', '/sources'].map(followUp),
};

const tellItem = ({ title, url, published }: FoundFeed['items'][number]): Run[] =>
  toRuns(title ?? url ?? 'without a title', published === undefined ? '' : `, ${formatDate(published)}`);

function offerToFollow({ url, items }: FoundFeed): Answer {
  return {
    title: `This is a feed with ${countOf(items.length, 'article')}`,
    elements: [
      bullets(items.slice(0, MOST_SHOWN).map(tellItem)),
      paragraph(
        'Followed, it is looked at every hour; what is new is read and waits for somebody’s word under /sources waiting.',
      ),
      note('Nothing of it is in any answer yet.'),
    ],
    sources: [],
    followUps: [{ label: 'Follow it', question: `/sources follow ${url}` }, followUp('/sources')],
  };
}

/** `/sources add <address>`: what is read there, for somebody to say whether it counts. */
export async function addAddress(text: string, desk: Desk): Promise<Answer> {
  if (text === '') return GUIDE;
  const found = await desk.intake.addAddress(desk.tenant, readAddress(text), desk.deed);
  return found.kind === 'feed' ? offerToFollow(found) : showDocument(found.document, desk);
}
