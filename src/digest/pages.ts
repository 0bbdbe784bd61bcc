import { type Answer, type AnswerElement, note } from '../answer.js';
import { type PageLimits, pageAnswer } from '../paging.js';
import type { DigestSubscription } from '../subscription.js';
import { countOf } from '../wording.js';
import { listSwitches, writeFooter } from './footer.js';

interface Paged {
  readonly subscription: DigestSubscription;
  readonly pageQuestion?: string;
}

/** What every platform shows in one message, less the footer and the remark on further pages. */
const LIMITS: PageLimits = { elements: 46, characters: 9_400 };

/** How many bullets some elements hold. */
export const countLines = (elements: readonly AnswerElement[]): number =>
  elements.reduce((sum, element) => {
    if (element.kind === 'section') return sum + countLines(element.elements);
    return sum + (element.kind === 'bullets' ? element.items.length : 0);
  }, 0);

/** A digest in pages, each with who set it up and how to stop it, and with the way to the next. */
export function pageDigest(answer: Answer, { subscription, pageQuestion = '/digest page' }: Paged): Answer[] {
  const pages = pageAnswer(answer, LIMITS);
  const { name } = subscription;
  const suffix = name === 'digest' ? '' : ` ${name}`;
  return pages.map((page, at): Answer => {
    const left = pages.slice(at + 1).reduce((sum, { elements }) => sum + countLines(elements), 0);
    const next = `${pageQuestion} ${at + 2}${suffix}`;
    const isLast = at === pages.length - 1;
    return {
      ...page,
      elements: [
        ...page.elements,
        ...(isLast ? [] : [note(`${countOf(left, 'more line')}: ${next}`)]),
        writeFooter(subscription),
      ],
      followUps: [...(isLast ? [] : [{ label: 'Next page', question: next }]), ...listSwitches(subscription)],
    };
  });
}
