import { tellSlot } from '../../digest/schedule-wording.js';
import type { Delivery, DeliveryStatus } from '../../store/outbox.js';

const OUTCOMES: Readonly<Record<DeliveryStatus, string>> = {
  pending: 'not sent yet',
  sending: 'on its way',
  sent: 'sent',
  skipped: 'not sent',
  failed: 'could not be delivered',
  held: 'may or may not have arrived; somebody must decide',
};

/** "Nothing changed.", "The platform did not answer."; a name keeps its capital. */
const BEGINS_SMALL = /^(?:It|The|There|Nothing|No|This|What)\b/;

/** "Nothing changed." within a sentence: "nothing changed". */
function within(problem: string): string {
  const text = problem.endsWith('.') ? problem.slice(0, -1) : problem;
  return BEGINS_SMALL.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** "sent Monday 23 November 2026, 09:01 Europe/London", "not sent: nothing changed". */
export function tellOutcome({ status, sentAt, problem }: Delivery, timezone: string): string {
  if (status === 'sent' && sentAt !== undefined) return `sent ${tellSlot(sentAt, timezone)}`;
  return problem === undefined || status === 'sent' ? OUTCOMES[status] : `${OUTCOMES[status]}: ${within(problem)}`;
}
