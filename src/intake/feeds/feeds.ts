/** An item whose page could not be fetched yet. */
export interface MissedItem {
  /** As in `seen`. */
  readonly hash: string;
  readonly failures: number;
}

/** What changes with every fetch of a feed. Instants are ISO 8601, UTC. */
export interface FeedState {
  /** When it is fetched next. */
  readonly nextAt: string;
  /** How many fetches have failed since the last that did not. */
  readonly failures: number;
  /** What the server asked to hear with the next fetch, so that it can answer "unchanged". */
  readonly etag?: string;
  readonly lastModified?: string;
  /** It is not fetched any more; `problem` says why. */
  readonly stoppedAt?: string;
  /** What went wrong with the last fetch, as a sentence for a person; absent where nothing did. */
  readonly problem?: string;
  /** SHA-256 (hex) of the ids of its items that were dealt with, the newest last; at most 2,000. */
  readonly seen: readonly string[];
  /** Items that are tried again; at most 200. */
  readonly missed: readonly MissedItem[];
}

/** A feed (RSS, Atom, JSON Feed) whose new articles are added as they come. */
export interface Feed extends FeedState {
  /** Who sees its articles. */
  readonly tenant: string;
  readonly id: string;
  /** As `URL` writes it: "https://example.org/news.xml". */
  readonly url: string;
  /** The user who asked for it. */
  readonly addedBy: string;
  readonly addedAt: string;
}

/** The feeds of all tenants, as the store keeps them. */
export interface FeedStore {
  /** False where the tenant follows that address already. */
  add(feed: Feed): Promise<boolean>;
  /** The feeds of a tenant, stopped ones too; the oldest first. */
  list(tenant: string): Promise<Feed[]>;
  /** It is followed no longer; what came by it stays. False where there is none. */
  remove(tenant: string, id: string): Promise<boolean>;
  /** Feeds of all tenants that are not stopped and whose `nextAt` has come, the longest due first. */
  listDue(now: string, limit: number): Promise<Feed[]>;
  /**
   * Puts `nextAt` off to `until`, so that no other process fetches it meanwhile, and it comes back where this one dies. False
   * where its `nextAt` is no longer `feed.nextAt`, or it was removed.
   */
  claim(feed: Feed, until: string): Promise<boolean>;
  /** Replaces the whole state of a feed: a field that is absent from it is absent afterwards. False where it was removed. */
  record(tenant: string, id: string, state: FeedState): Promise<boolean>;
}
