import { type AnswerElement, note } from '../../answer.js';
import type { Context } from '../../command.js';
import { tenantOf } from '../../conversation.js';
import { joinList } from '../../wording.js';

/** Whom somebody asks who may not correct anything: "an admin of this workspace, for instance sam". */
async function nameAdmins({ asker, store }: Context): Promise<string> {
  const settings = await (await store()).tenants.find(tenantOf(asker));
  const admins = settings?.admins ?? [];
  return `an admin of this workspace${admins.length > 0 ? `, for instance ${joinList(admins, 'or')}` : ''}`;
}

/** To somebody who is no admin: whom to ask, and that what they typed can be sent on. Nothing for an admin. */
export async function noteAdmins(context: Context, report?: string): Promise<AnswerElement[]> {
  if (context.asker.admin) return [];
  const ask = `Only admins correct. Ask ${await nameAdmins(context)}.`;
  const offer =
    report === undefined
      ? 'You can prepare a correction here all the same: type it as an admin would, and send on what you get.'
      : `To report it, send this on as it is: ${report}`;
  return [note(`${ask} ${offer}`)];
}
