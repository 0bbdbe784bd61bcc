import { type Activity, tenantIdOf } from './activity.js';
import type { Reception } from './reception.js';

/** What makes an activity one, however often Teams delivers it; undefined for one without an id. */
export const keyOf = ({ type, name = '', conversation, id }: Activity): string | undefined =>
  id === undefined ? undefined : `${type} ${name} ${conversation.id} ${id}`;

/**
 * Whether a message comes for the first time: Teams sends again what was not answered in time, and a request can be
 * replayed. `isLasting`: also across restarts and instances.
 */
export async function isFirst(
  activity: Activity,
  { isNew }: Pick<Reception, 'isNew'>,
  isLasting: boolean,
): Promise<boolean> {
  const key = keyOf(activity);
  return key === undefined || isNew(tenantIdOf(activity), key, isLasting);
}
