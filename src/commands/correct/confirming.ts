import { type Answer, followUp, paragraph } from '../../answer.js';
import type { Context } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import { nameStanding, nameTarget } from '../../curation/correction-wording.js';
import { findFact } from '../../curation/facts.js';
import { startWriting } from '../../evidence/citing.js';
import { countOf } from '../../wording.js';
import { fingerprint, readConfirmation } from './confirmation.js';
import { showFact } from './items.js';
import { noteAdmins } from './permission.js';
import { listTrail, lookAhead, type Prospect } from './prospect.js';
import { seeAlso } from './see-also.js';

const NOT_UNDERSTOOD: Answer = {
  title: 'Nothing was changed: this confirms no correction',
  elements: [paragraph('Type the correction again and press its button: the button carries all that is needed.')],
  sources: [],
  followUps: [followUp('/correct')],
};

async function refuse(context: Context): Promise<Answer> {
  return {
    title: 'Nothing was changed: only an admin can correct',
    elements: await noteAdmins(context),
    sources: [],
    followUps: [followUp('/correct list')],
  };
}

const changedMeanwhile = ({ before, about }: Prospect): Answer => ({
  title: `Nothing was changed: ${nameTarget(before, about)} is otherwise by now`,
  elements: [
    paragraph(
      `Somebody corrected it since you looked, or the articles are read anew: it is ${nameStanding(before, about) ?? 'gone'}. Look again before you correct it.`,
    ),
  ],
  sources: [],
  followUps: [followUp('/correct list')],
});

function tellMade({ after, about, notices, trail, correction }: Prospect): Answer {
  const fact = findFact(after, about);
  const writing = startWriting(after);
  const isWithdrawal = correction.change.kind === 'withdrawal';
  const told =
    notices.length === 0
      ? 'No digest or notice of the last 90 days had told it.'
      : `${countOf(notices.length, 'conversation')} that had been told otherwise ${notices.length === 1 ? 'gets' : 'get'} a correction within the next minutes, unless you take it back at once.`;
  return {
    title: `${isWithdrawal ? 'Taken back' : 'Corrected'}: ${nameTarget(after, about)} is ${nameStanding(after, about) ?? 'as the articles have it'}`,
    elements: [
      ...(fact ? showFact(writing, fact) : []),
      paragraph(`${told} Answers and the next digests show it from now on.`),
    ],
    sources: writing.footnotes.sources(),
    followUps: [
      ...seeAlso(after, fact),
      { label: 'Take it back', question: `/correct undo ${trail.length + 1}` },
      followUp('/correct list'),
    ],
  };
}

/**
 * `/correct confirm …`: makes the correction that a person has seen, unless what they saw is otherwise by now. The messages
 * that follow are written down first: without the correction they say nothing, and with it none is forgotten.
 */
export async function confirmCorrection(text: string, context: Context): Promise<Answer> {
  if (!context.asker.admin) return refuse(context);
  const store = await context.store();
  const confirmation = readConfirmation(text, await listTrail(store, context));
  if (confirmation === undefined) return NOT_UNDERSTOOD;
  const { seen, ...draft } = confirmation;
  const prospect = await lookAhead(draft, context);
  if (seen !== fingerprint(prospect)) return changedMeanwhile(prospect);
  for (const notice of prospect.notices) await store.outbox.add(notice);
  await store.corrections.add(tenantOf(context.asker), prospect.correction);
  return tellMade(prospect);
}
