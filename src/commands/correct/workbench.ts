import { authoritiesOf } from '../../authority/authorities-of.js';
import type { Context } from '../../command.js';

/** What `/correct` works with: all that was read, and of which local authority the asker’s words are meant. */
export interface Workbench extends Context {
  /** Those that the articles are about. */
  readonly authorities: readonly string[];
  /** The one that is usual in the conversation, where they are about several. */
  readonly usual?: string;
}

/** The workbench of a conversation. */
export async function openWorkbench(context: Context): Promise<Workbench> {
  const authorities = authoritiesOf(context.index);
  const usual = authorities.length < 2 ? undefined : await context.usualAuthority?.();
  return { ...context, authorities, ...(usual !== undefined && authorities.includes(usual) && { usual }) };
}
