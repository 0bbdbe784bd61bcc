import type { Answer } from '../../src/answer.js';
import { within } from '../within.js';
import type { Activity } from './activity.js';
import type { InvokeReply } from './invoke-reply.js';
import { type Reception, toApology } from './reception.js';
import { tellInvoke } from './tell-invoke.js';

interface Invoked {
  readonly activity: Activity;
  readonly reception: Reception;
  /** What is told where the work takes longer. */
  readonly late: Answer;
}

/** Milliseconds: Teams gives up after five seconds. */
const PATIENCE = 4_000;

/** What the work comes to while Teams still waits; never rejects: what goes wrong, also later, is logged, and said with a reference. */
export function answerInvoke(
  work: Promise<InvokeReply>,
  { activity: { name = '' }, reception, late }: Invoked,
): Promise<InvokeReply> {
  const answering = work.catch((error) => tellInvoke(name, toApology(reception, error)));
  return within(answering, PATIENCE).catch(() => tellInvoke(name, late));
}
