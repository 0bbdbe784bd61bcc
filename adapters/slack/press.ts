import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import { type Place, placeOfAction } from './asker.js';

/** What is read of a press of a button. */
const pressSchema = z.object({
  trigger_id: z.string(),
  view: z.object({ id: z.string(), type: z.string() }).optional(),
  container: z.object({ message_ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});

/** A button that somebody pressed. */
export interface Press {
  readonly place: Place;
  /** "ask", "share". */
  readonly kind: string;
  /** What stands behind the kind: "2" of "page:2". */
  readonly detail: string;
  readonly question: string;
  readonly triggerId: string;
  readonly view?: { readonly id: string; readonly type: string } | undefined;
  /** When the message that the button stands in was sent, which is its id. */
  readonly message: string;
  readonly thread?: string | undefined;
  readonly respond: RespondFn;
}

/** What was pressed, where and by whom. Throws for what is no press of a button. */
export function readPress(body: unknown, respond: RespondFn): Press {
  const { trigger_id, view, container, message, actions } = pressSchema.parse(body);
  const [{ action_id = '', value = '' } = {}] = actions;
  const [kind = '', detail = ''] = action_id.split(':', 2);
  return {
    place: placeOfAction(body),
    kind,
    detail,
    question: value,
    triggerId: trigger_id,
    view,
    message: container?.message_ts ?? trigger_id,
    thread: container?.thread_ts ?? message?.thread_ts,
    respond,
  };
}
