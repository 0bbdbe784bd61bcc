import { type Answer, followUp, paragraph } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { tidy } from './naming.js';
import type { Misunderstanding } from './wish.js';

/**
 * Words that are no wish: what is wrong with them, and what may have been meant.
 *
 * @param before what stands before a wish: "change caseloads"; empty to set one up
 */
export function misunderstood({ problem, suggestions }: Misunderstanding, before = ''): Answer {
  const meant = suggestions.map((suggestion) => tidy(`/digest ${before} ${suggestion}`));
  return {
    title: 'Nothing was changed: this is not understood',
    elements: [paragraph(problem), paragraph('A digest is typed as “weekly monday 09:00 about caseloads by Ofsted”.')],
    sources: [],
    followUps: [...(meant.length > 0 ? meant.slice(0, MOST_FOLLOW_UPS - 1) : ['/weaknesses']), '/digest help'].map(
      followUp,
    ),
  };
}

/** More was typed than any of the subcommands takes. */
export const tooLong = (most: number): Answer => ({
  title: 'Nothing was changed: this is too long',
  elements: [paragraph(`Up to ${most} characters are read behind “/digest”, so that nothing of it is passed over.`)],
  sources: [],
  followUps: [followUp('/digest help')],
});
