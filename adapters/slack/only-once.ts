import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Reception } from './reception.js';

const toldSchema = z.object({
  type: z.string().optional(),
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  team_id: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish(),
  command: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
  actions: z.array(z.object({ value: z.string().optional() })).optional(),
});

type Told = z.infer<typeof toldSchema>;

/** Commands that change what is stored. */
const CHANGING = /^\/(?:digest|correct|report|sources|authority)\b/; // /digest stop caseloads
/** What changes nothing however often it comes, and what is about the end of everything that is stored. */
const FLEETING: ReadonlySet<string> = new Set([
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  'team_access_revoked',
]);

/**
 * Whether it must happen once for ever, and not only while the process runs: what changes something, and mentions and
 * messages, which Slack tells again minutes later.
 */
function isLasting({ type, event, command, actions }: Told): boolean {
  if (event) return !FLEETING.has(event.type);
  if (command !== undefined) return CHANGING.test(command);
  return type === 'view_submission' || (actions?.some(({ value = '' }) => CHANGING.test(value)) ?? false);
}

interface Identified {
  readonly workspace: string;
  /** What makes it one, whichever way and however often it comes. */
  readonly id: string;
  readonly isLasting: boolean;
}

/** Undefined for what has no id: Slack gives one to everything that does something. */
export function identify(body: unknown): Identified | undefined {
  const { data: told } = toldSchema.safeParse(body);
  const id = told?.event_id ?? told?.trigger_id;
  if (!told || id === undefined) return undefined;
  return { workspace: told.team_id ?? told.team?.id ?? '', id, isLasting: isLasting(told) };
}

/** Slack sends again what was not acknowledged in time, and a request can be replayed: it is acknowledged, and nothing else happens. */
export function onlyOnce(app: App, { isNew }: Pick<Reception, 'isNew'>): void {
  app.use(async (args) => {
    const told = identify(args.body);
    if (!told || (await isNew(told.workspace, told.id, told.isLasting))) return args.next();
    if ('ack' in args && typeof args.ack === 'function') await (args.ack as () => Promise<void>)();
  });
}
