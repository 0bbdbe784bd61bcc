/** In which entries the terms stand: those of term n are from `starts[n]` to `starts[n + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** How often the term stands there. */
  readonly counts: Uint32Array;
}

/** What full text needs to know of many entries, in a form that is handed to another thread without being copied. */
export interface TermTable {
  /** In the order of their first sight, with a space between. */
  readonly terms: string;
  /** How many entries there are. */
  readonly size: number;
  /** By field. */
  readonly postings: readonly Postings[];
  /** By field: how many different terms each entry has. */
  readonly lengths: readonly Uint32Array[];
}

interface Log {
  write(term: number, entry: number, count: number): void;
  /** Sorts what was written by term; within a term the order stays. */
  sort(terms: number): Postings;
}

const FIRST_ROOM = 1_024;

function widen(numbers: Uint32Array): Uint32Array {
  const wider = new Uint32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
}

/** For each term where its postings begin, and after the last where they end. */
function findStarts(terms: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

/** Rows of three numbers, kept apart: a million objects would take ten times the memory. */
function createLog(): Log {
  let columns: Uint32Array[] = [0, 1, 2].map(() => new Uint32Array(FIRST_ROOM));
  let length = 0;
  return {
    write(...row) {
      if (length === columns[0]?.length) columns = columns.map(widen);
      for (const [at, column] of columns.entries()) column[length] = row[at] ?? 0;
      length += 1;
    },
    sort(count) {
      const [terms = [], entries = [], counts = []] = columns.map((column) => column.subarray(0, length));
      const starts = findStarts(Uint32Array.from(terms), count);
      const next = starts.slice();
      const sorted = { starts, entries: new Uint32Array(length), counts: new Uint32Array(length) };
      for (let row = 0; row < length; row += 1) {
        const term = terms[row] ?? 0;
        const place = next[term] ?? 0;
        sorted.entries[place] = entries[row] ?? 0;
        sorted.counts[place] = counts[row] ?? 0;
        next[term] = place + 1;
      }
      return sorted;
    },
  };
}

function countTerms(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Counts the terms of entries, each a list of stems for every field, in the order in which they come. */
export function createTermTable(fields: number): {
  add(entry: readonly (readonly string[])[]): void;
  pack(): TermTable;
} {
  const numbers = new Map<string, number>();
  const logs = Array.from({ length: fields }, createLog);
  const lengths = logs.map((): number[] => []);
  let size = 0;
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  return {
    add(entry) {
      for (const [field, log] of logs.entries()) {
        const counts = countTerms(entry[field] ?? []);
        for (const [term, count] of counts) log.write(numberOf(term), size, count);
        lengths[field]?.push(counts.size);
      }
      size += 1;
    },
    pack: () => ({
      terms: [...numbers.keys()].join(' '),
      size,
      postings: logs.map((log) => log.sort(numbers.size)),
      lengths: lengths.map((each) => Uint32Array.from(each)),
    }),
  };
}
