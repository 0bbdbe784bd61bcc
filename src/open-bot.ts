import type { ArticleFile } from '../index/collection.js';
import { authoritiesOf } from './authority/authorities-of.js';
import { narrowToUsual } from './authority/scope.js';
import { createUsualAuthority } from './authority/usual-authority.js';
import { type Bot, type CuratedIndex, createBot } from './bot.js';
import { COMMANDS } from './command-list.js';
import { addUpload } from './commands/sources/uploading.js';
import type { Conversation } from './conversation.js';
import { createCuratedIndexes } from './curation/curated-index.js';
import type { DigestIndex } from './digest/digests.js';
import type { Intake } from './intake/intake.js';
import { createBuilder } from './library/build-off-thread.js';
import { createLibrary, type Library } from './library/library.js';
import type { Log } from './log.js';
import { type IntakeSettings, openIntake } from './open-intake.js';
import { routeQuestion } from './route.js';
import { createOpenToRead } from './store/open-to-read.js';
import type { StoreOpener } from './store/store-opener.js';

interface Parts {
  /** The articles folder. */
  readonly base: readonly ArticleFile[];
  readonly stores: Pick<StoreOpener, 'open' | 'openExisting'>;
  readonly log: Log;
  readonly now: () => Date;
  /** Milliseconds that a question waits for documents that have yet to be read; left out, it waits to the end. */
  readonly patience?: number;
  readonly intakeSettings: IntakeSettings;
}

export interface OpenedBot {
  readonly bot: Bot;
  readonly library: Library;
  /** The articles as each conversation sees them, with what was put right there. */
  readonly indexFor: (conversation: Conversation) => Promise<CuratedIndex>;
  /** Those that a conversation's digests are about: of the authority that is usual there, where they tell of several. */
  readonly digestIndexFor: (conversation: Conversation) => Promise<DigestIndex>;
  readonly intake: () => Promise<Intake>;
}

/** The one local authority that the articles folder is about. */
function homeOf({ base }: Library): { readonly home?: string } {
  const [home, ...others] = authoritiesOf(base);
  return home === undefined || others.length > 0 ? {} : { home };
}

/** The bot with all its commands over the articles folder and what was added to it. */
export function openBot({ stores, log, now, intakeSettings, ...rest }: Parts): OpenedBot {
  const library = createLibrary({ ...rest, store: stores.openExisting, build: createBuilder(), log, now });
  const { collectionOf } = library;
  const indexFor = createCuratedIndexes({ collectionOf, store: stores.openExisting, log });
  const usualAuthority = createUsualAuthority({ store: stores.openExisting, ...homeOf(library) });
  const intake = openIntake({ store: stores.open, library, settings: intakeSettings });
  const bot = createBot({
    indexFor,
    usualAuthority,
    intake,
    addUpload,
    commands: COMMANDS,
    route: (text, context) => routeQuestion(text, context.index),
    log,
    now,
    store: stores.open,
    storeToRead: createOpenToRead(stores),
  });
  const digestIndexFor = async (conversation: Conversation): Promise<DigestIndex> => {
    const { index: whole, ...told } = await indexFor(conversation);
    return { ...told, whole, index: await narrowToUsual(whole, () => usualAuthority(conversation)) };
  };
  return { bot, library, indexFor, digestIndexFor, intake };
}
