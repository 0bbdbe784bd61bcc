import { type Answer, followUp, paragraph } from '../../answer.js';
import type { Context } from '../../command.js';
import type { Correction } from '../../curation/correction.js';
import { withdrawalsOf } from '../../curation/standing-corrections.js';
import { numberOf, type Trail, tellEntry } from '../../curation/trail.js';
import { readWhy, splitWhy } from './instruction.js';
import { previewCorrection } from './preview.js';
import { listTrail, lookAhead } from './prospect.js';

const noSuch = (typed: string): Answer => ({
  title: typed === '' ? 'Which correction should be taken back?' : `There is no correction “${typed}”`,
  elements: [paragraph('“/correct list” shows them all, each with its number: type /correct undo 2 because …')],
  sources: [],
  followUps: [followUp('/correct list')],
});

const takenBackBefore = (trail: Trail, correction: Correction, withdrawal: Correction): Answer => ({
  title: `Nothing was changed: ${numberOf(trail, correction)} was taken back already`,
  elements: [
    paragraph(...tellEntry(trail, correction)),
    paragraph(`To bring it back, take back the taking back: /correct undo ${numberOf(trail, withdrawal)} because …`),
  ],
  sources: [],
  followUps: [`/correct undo ${numberOf(trail, withdrawal)}`, '/correct list'].map(followUp),
});

const askWhy = (trail: Trail, correction: Correction): Answer => ({
  title: `Why should ${numberOf(trail, correction)} be taken back?`,
  elements: [
    paragraph(...tellEntry(trail, correction)),
    paragraph('Type the reason, which stays on record: ', {
      text: `/correct undo ${numberOf(trail, correction)} because …`,
      strong: true,
    }),
  ],
  sources: [],
  followUps: [followUp('/correct list')],
});

/** `/correct undo 2 because …`: shows what comes of taking a correction back; a button does it. */
export async function undoCorrection(text: string, context: Context): Promise<Answer> {
  const corrections = await listTrail(await context.store(), context);
  const trail: Trail = { index: context.index, corrections };
  const { wish, why } = splitWhy(text);
  const correction = corrections[Number(wish.replace('#', '')) - 1]; // undo #2
  if (correction === undefined) return noSuch(wish);
  const withdrawal = withdrawalsOf(corrections).get(correction.id);
  if (withdrawal) return takenBackBefore(trail, correction, withdrawal);
  const { reason, evidence } = readWhy(why);
  if (reason === undefined) return askWhy(trail, correction);
  const change = { kind: 'withdrawal' as const, correctionId: correction.id };
  const draft = { change, reason, ...(evidence !== undefined && { evidence }) };
  return previewCorrection(await lookAhead(draft, context), `/correct undo ${text}`, context);
}
