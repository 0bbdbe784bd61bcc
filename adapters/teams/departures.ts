/** What the bot has left, as far as this process was told: Teams may tell later of what happened before. */
export interface Departures {
  note(place: string, at: string): void;
  /** When one of some places was left last; empty for never. */
  latestOf(places: readonly string[]): string;
}

/** The one told of first is forgotten beyond so many. */
const MOST = 10_000;

/** Places are any texts, instants ISO 8601 in UTC. */
export function createDepartures(): Departures {
  const left = new Map<string, string>();
  return {
    note(place, at) {
      if (at > (left.get(place) ?? '')) left.set(place, at);
      const [oldest] = left.keys();
      if (left.size > MOST && oldest !== undefined) left.delete(oldest);
    },
    latestOf: (places) =>
      places.reduce((latest, place) => {
        const at = left.get(place) ?? '';
        return at > latest ? at : latest;
      }, ''),
  };
}
