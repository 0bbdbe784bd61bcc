import { isDeepStrictEqual } from 'node:util';
import { type Answer, type AnswerElement, followUp, note, paragraph } from '../../answer.js';
import { dayIn, writeFooter } from '../../digest/footer.js';
import { tellBasis } from '../../digest/remarks.js';
import { describeCollection } from '../../wording.js';
import type { Desk } from './desk.js';
import { findMeant, type Meant } from './meant-digest.js';
import { ask } from './naming.js';
import { composePage, readPage } from './pages.js';

function tellPrivacy({ draft }: Meant, { asker }: Desk): AnswerElement {
  const seen = asker.private ? 'Only you see this. ' : '';
  return note(draft ? `${seen}No such digest is set up here.` : `${seen}The next digest tells it again.`);
}

/** As an answer to a question: it is not the first digest of this conversation, and nobody set up what is only a draft. */
function asAnswer(elements: readonly AnswerElement[], { digest, draft }: Meant, { index, now }: Desk): AnswerElement[] {
  const today = dayIn(now, digest.schedule.timezone);
  const [asFirst = ''] = tellBasis(index, { isFirst: true, today });
  const all = `Everything on record, from ${describeCollection(index.articles)}.`;
  const basis = [all, ...tellBasis(index, { isFirst: false, today })].join(' ');
  return elements
    .filter((element) => !draft || !isDeepStrictEqual(element, writeFooter(digest)))
    .map((element) => (isDeepStrictEqual(element, paragraph(asFirst)) ? paragraph(basis) : element));
}

/**
 * `/digest now [page N] [name or wish]`: the digest at once, for the asker: what changed since this conversation was last
 * told, without counting as told. Where none comes here, everything on record.
 */
export async function digestNow(text: string, desk: Desk): Promise<Answer> {
  const { number, rest } = readPage(text);
  const meant = await findMeant({ subcommand: 'now', text: rest }, desk);
  if ('answer' in meant) return meant.answer;
  const always = { ...meant, digest: { ...meant.digest, onlyIfChanged: false } };
  const shown = composePage(always, { number, pageQuestion: '/digest now page' }, desk);
  if (!shown) throw new Error('A digest that comes also when nothing changed has nothing to say.');
  return {
    ...shown.page,
    elements: [...asAnswer(shown.page.elements, meant, desk), tellPrivacy(meant, desk)],
    followUps: [
      ...shown.next,
      meant.draft ? followUp('/digest preview') : ask(desk, meant.digest, 'history'),
      followUp('/weaknesses'),
    ],
  };
}
