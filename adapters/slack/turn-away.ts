import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, RespondFn } from '@slack/bolt';
import { createAllowance } from '../allowance.js';
import { TOO_MUCH } from '../stock-answers.js';

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

interface TurnAwayOptions {
  readonly now: () => Date;
  /** Several workspaces share the process, so that none may take all of it. */
  readonly isShared: boolean;
}

/** In the context of what came from where the app is not installed. */
export const STRANGER = 'isStranger';

const NOT_INSTALLED =
  'Briefing Bot is not installed in this workspace any more, or its installation cannot be read just now. Ask again in a minute, or install it anew.';

/** One person: a click on every button of a long answer, and then one question every half second. */
const PERSON = { burst: 20, perSecond: 2 };
/** A workspace, where there are others. */
const WORKSPACE = { burst: 300, perSecond: 50 };

/** Says so to whoever waits for an answer, alone. */
async function tell(args: Args, text: string): Promise<void> {
  const message = { response_type: 'ephemeral' as const, replace_original: false, text };
  const { ack, command, respond } = args as {
    ack?: (answer?: unknown) => Promise<void>;
    command?: unknown;
    respond?: RespondFn;
  };
  await ack?.(command === undefined ? undefined : message);
  if (command === undefined) await respond?.(message);
}

/** Turns away what comes from where the app is not installed, and what is more than one person or workspace may ask. */
export function turnAway(app: App, { now, isShared }: TurnAwayOptions): void {
  const isWithinPerson = createAllowance({ ...PERSON, now });
  const isWithinWorkspace = createAllowance({ ...WORKSPACE, now });
  app.use(async (args) => {
    const { context, next } = args;
    const { teamId = '', userId = '' } = context;
    if (context[STRANGER] === true) return tell(args, NOT_INSTALLED);
    const isWithin = isWithinPerson(`${teamId} ${userId}`) && (!isShared || isWithinWorkspace(teamId));
    return isWithin || userId === '' ? next() : tell(args, TOO_MUCH);
  });
}
