import { type Answer, type FollowUp, followUp, paragraph } from '../../answer.js';
import type { DigestSubscription } from '../../subscription.js';
import { capitalise } from '../../wording.js';
import type { Desk } from './desk.js';
import { findMeant, type Meant } from './meant-digest.js';
import { ask, nameSubscription, tidy } from './naming.js';
import { composePage, readPage } from './pages.js';
import { tellExpected, tellNext } from './telling.js';

/** The words that set a draft up: those that were typed, with the usual day and time where none was. */
function setUp({ draft }: Meant): FollowUp[] {
  if (draft === undefined) return [];
  const schedule = draft.wish.schedule?.rhythm ? '' : 'weekly monday 09:00';
  return [{ label: 'Set it up', question: tidy(`/digest ${schedule} ${draft.words}`) }];
}

const tellWhen = (digest: DigestSubscription, desk: Desk) =>
  paragraph(`${capitalise(tellExpected(digest, desk))}; ${tellNext(digest)}.`);

function nothingNew({ digest }: Meant, desk: Desk): Answer {
  return {
    title: `Preview: ${nameSubscription(digest, desk)} would say nothing now`,
    elements: [
      paragraph('Nothing changed since the last one, and it comes only if something did.'),
      tellWhen(digest, desk),
    ],
    sources: [],
    followUps: [followUp('/digest now'), ask(desk, digest, 'change even if unchanged')],
  };
}

/** `/digest preview [page N] [name or wish]`: the post as it would come now, and how often; nothing is set up or sent. */
export async function previewDigest(text: string, desk: Desk): Promise<Answer> {
  const { number, rest } = readPage(text);
  const meant = await findMeant({ subcommand: 'preview', text: rest }, desk);
  if ('answer' in meant) return meant.answer;
  const { digest, draft } = meant;
  const shown = composePage(meant, { number, pageQuestion: '/digest preview page' }, desk);
  if (!shown) return nothingNew(meant, desk);
  const { page, next } = shown;
  return {
    ...page,
    title: `Preview: ${page.title}`,
    elements: [
      paragraph(`This would come to this conversation now; nothing is ${draft ? 'set up yet' : 'sent'}.`),
      ...page.elements,
      tellWhen(digest, desk),
    ],
    followUps: [...next, ...setUp(meant), ...(draft ? [] : [ask(desk, digest, 'change')]), followUp('/digest help')],
  };
}
