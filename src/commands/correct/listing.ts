import { type Answer, bullets, type FollowUp, followUp, note, paragraph } from '../../answer.js';
import type { Context } from '../../command.js';
import { restingCorrections } from '../../curation/resting.js';
import { standingCorrections } from '../../curation/standing-corrections.js';
import { numberOf, type Trail, tellEntry } from '../../curation/trail.js';
import { countOf, joinList } from '../../wording.js';
import { listTrail } from './prospect.js';

const MOST_LISTED = 30;
const MOST_UNDONE = 3;

const NONE: Answer = {
  title: 'Nothing was ever corrected here',
  elements: [paragraph('Every answer tells the articles as they were read.')],
  sources: [],
  followUps: ['/correct', '/sources'].map(followUp),
};

function countAll(trail: Trail): string {
  const standing = standingCorrections(trail.corrections).length;
  const resting = restingCorrections(trail.index, trail.corrections).length;
  return joinList([`${standing} in force`, ...(resting > 0 ? [`${resting} of them at rest`] : [])]);
}

function askUndo(trail: Trail): FollowUp[] {
  const newest = standingCorrections(trail.corrections).slice(-MOST_UNDONE).reverse();
  return newest.map((correction) => followUp(`/correct undo ${numberOf(trail, correction)}`));
}

/** `/correct list`: the whole trail, the newest first, and what became of each. */
export async function listCorrections(context: Context): Promise<Answer> {
  const corrections = await listTrail(await context.store(), context);
  if (corrections.length === 0) return NONE;
  const trail = { index: context.index, corrections };
  const shown = corrections.slice(-MOST_LISTED).reverse();
  const earlier = corrections.length - shown.length;
  return {
    title: `Corrections: ${countAll(trail)}; ${countOf(corrections.length, 'entry', 'entries')} in all`,
    elements: [
      bullets(shown.map((correction) => tellEntry(trail, correction))),
      ...(earlier > 0 ? [note(`${countOf(earlier, 'earlier entry', 'earlier entries')} not listed.`)] : []),
      note('Nothing is ever deleted from this list, and nothing is edited in the articles.'),
    ],
    sources: [],
    followUps: [...(context.asker.admin ? askUndo(trail) : []), followUp('/correct')],
  };
}
