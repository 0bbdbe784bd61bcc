import type { Answer } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/log.js';
import { apologise } from '../apology.js';
import type { IsFirstTime } from '../first-time.js';
import { isRepeatable } from '../repeatable.js';
import type { Activity } from './activity.js';
import { type Place, placeOf, toAsker } from './asker.js';
import type { AttachedFile } from './attached-files.js';
import type { Claims } from './claims.js';
import type { Connect } from './connector.js';
import type { References } from './references.js';
import type { Removal } from './removal.js';
import type { TeamsSettings } from './settings.js';

/** Everything that a listener needs. */
export interface Reception {
  readonly bot: Bot;
  readonly connect: Connect;
  readonly settings: Pick<TeamsSettings, 'admins' | 'privateReplies' | 'publicUrl'>;
  /** The bytes of a file that was attached. Rejects with a `RemediedError` that says why they cannot be had. */
  readonly fetchFile: (file: AttachedFile) => Promise<Uint8Array>;
  readonly isNew: IsFirstTime;
  readonly claims: Claims;
  /** False for a person who asks more than can be answered at once; each call counts. */
  readonly isWithin: (place: Place) => boolean;
  readonly references: References;
  readonly removal: Removal;
  readonly log: Log;
  readonly now: () => Date;
}

export interface Question {
  readonly text: string;
  readonly isPrivate: boolean;
  /** Where it is meant, if not where it was asked. */
  readonly place?: Place;
}

/** Asks the bot for whoever sent the activity; always an answer. Who sets something up can be reached from then on. */
export async function ask(reception: Reception, activity: Activity, question: Question): Promise<Answer> {
  const { bot, references, settings } = reception;
  const { text, isPrivate, place = placeOf(activity) } = question;
  if (!isRepeatable(text)) await references.keep(activity);
  return bot.ask(text, toAsker(place, isPrivate, settings.admins.includes(place.user)));
}

/** Logs what went wrong between Teams and the bot, and says so with a reference and what to do. */
export const toApology = ({ log }: Pick<Reception, 'log'>, error: unknown): Answer =>
  apologise(error, { log, platform: 'Teams' });
