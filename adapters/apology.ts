import { randomUUID } from 'node:crypto';
import { type Answer, followUp, paragraph } from '../src/answer.js';
import type { Log } from '../src/log.js';

interface Apologising {
  readonly log: Log;
  /** As people call it: "Slack". */
  readonly platform: string;
  /** What to do; unless told, to try once more. */
  readonly advice?: string;
}

/** Logs what went wrong between a platform and the bot, and says so with a reference and what to do. */
export function apologise(
  error: unknown,
  { log, platform, advice = `Something went wrong between ${platform} and the bot. Try once more.` }: Apologising,
): Answer {
  const reference = randomUUID().slice(0, 8);
  log.error(`Something from ${platform} could not be answered`, { reference, error });
  return {
    title: 'This could not be done',
    elements: [
      paragraph(advice),
      paragraph('If it happens again, give this reference to whoever runs the bot: ', {
        text: reference,
        strong: true,
      }),
    ],
    sources: [],
    followUps: [followUp('/help')],
  };
}
