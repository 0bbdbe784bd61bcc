import type { Answer } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import type { Log } from '../../src/log.js';
import { apologise } from '../apology.js';
import type { IsFirstTime } from '../first-time.js';
import { type Place, toAsker } from './asker.js';
import type { Clients } from './clients.js';
import type { SharedFile } from './shared-file.js';

/** Where more is to be read, outside Slack. */
export interface Links {
  readonly supportUrl?: string;
  readonly privacyUrl?: string;
}

/** Everything that a listener needs. */
export interface Reception {
  readonly bot: Bot;
  /** Undefined where the app is not installed. */
  readonly clientsFor: (workspace: string) => Promise<Clients | undefined>;
  /** The bytes of a file that was shared there. Rejects with a `RemediedError` that says why they cannot be had. */
  readonly fetchFile: (place: Place, file: SharedFile) => Promise<Uint8Array>;
  readonly isAdmin: (place: Place) => Promise<boolean>;
  readonly isNew: IsFirstTime;
  readonly links: Links;
  readonly log: Log;
}

/** Somebody of whom it is not known is no admin, and is answered all the same. */
export const knowAdmin = ({ isAdmin, log }: Reception, place: Place): Promise<boolean> =>
  isAdmin(place).catch((error) => {
    log.warn('It is not known who is an admin in Slack', { error });
    return false;
  });

/** Asks the bot for somebody in Slack; always an answer. */
export async function ask(
  reception: Reception,
  place: Place,
  { text, isPrivate }: { text: string; isPrivate: boolean },
): Promise<Answer> {
  return reception.bot.ask(text, toAsker(place, isPrivate, await knowAdmin(reception, place)));
}

/** The clients of a workspace. Rejects where the app is not installed there any more. */
export async function clientsOf({ clientsFor }: Reception, { workspace }: Place): Promise<Clients> {
  const clients = await clientsFor(workspace);
  if (!clients) throw new Error('The app is not installed in this workspace.');
  return clients;
}

/** Logs what went wrong between Slack and the bot, and says so with a reference and what to do. */
export const toApology = ({ log }: Reception, error: unknown, advice?: string): Answer =>
  apologise(error, { log, platform: 'Slack', ...(advice !== undefined && { advice }) });
