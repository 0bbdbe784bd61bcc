import { type Answer, type AnswerElement, type Run, runsOf, type Source } from './answer.js';
import { citesOf, takePart } from './part.js';
import { formatPublished } from './wording.js';

/** What one page may hold at most. */
export interface PageLimits {
  /** Title, headings, paragraphs, bullets, fields, quotations, notes, pictures and sources, each one. */
  readonly elements: number;
  readonly characters: number;
}

/** A part of an answer that is never cut, below the headings that it stands under. */
interface Atom {
  /** From the outermost in; each section has a number, for two may have the same heading. */
  readonly sections: readonly { readonly id: number; readonly heading: string }[];
  readonly element: AnswerElement;
  /** The same for the items of one list. */
  readonly list: number;
}

const CONTINUED = ', continued';
const NUMBERED = ' (page 10 of 12)';
const MARKER = '[99] '.length;

/** The single items of a list, the single fields of a table; any other element as it is. */
function splitElement(element: AnswerElement): AnswerElement[] {
  if (element.kind === 'bullets') return element.items.map((item) => ({ ...element, items: [item] }));
  if (element.kind === 'fields') return element.fields.map((field) => ({ ...element, fields: [field] }));
  return [element];
}

function toAtoms(elements: readonly AnswerElement[], sections: Atom['sections'], count: () => number): Atom[] {
  return elements.flatMap((element): Atom[] => {
    if (element.kind === 'section')
      return toAtoms(element.elements, [...sections, { id: count(), heading: element.heading }], count);
    const list = count();
    return splitElement(element).map((each) => ({ sections, element: each, list }));
  });
}

const lengthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text, url, cite }) => sum + text.length + (url?.length ?? 0) + (cite ? MARKER : 0), 0);

function lengthOf(element: AnswerElement): number {
  const labels = element.kind === 'fields' ? element.fields.map(({ label }) => label) : [];
  const texts = element.kind === 'quote' ? element.text : [];
  const own = element.kind === 'note' ? [element.text] : element.kind === 'image' ? [element.alt, element.url] : [];
  return [...labels, ...texts, ...own].join('  ').length + lengthOfRuns(runsOf(element));
}

const lengthOfSource = (source: Source): number =>
  [source.headline, source.publisher, source.file, source.url, formatPublished(source)].join(' · ').length + MARKER;

/** A page while it is filled. */
interface Page {
  readonly atoms: Atom[];
  readonly sections: Set<number>;
  readonly cites: Set<number>;
  elements: number;
  characters: number;
}

const newPage = (title: string): Page => ({
  atoms: [],
  sections: new Set(),
  cites: new Set(),
  elements: 1,
  characters: title.length + NUMBERED.length,
});

/** What an atom adds to a page: itself, the headings it stands under and the sources it is the first to cite. */
function costOf({ element, sections }: Atom, page: Page, sources: readonly Source[]) {
  const headings = sections.filter(({ id }) => !page.sections.has(id));
  const cites = [...new Set(citesOf(element))].filter((cite) => !page.cites.has(cite));
  const cited = cites.flatMap((cite) => sources[cite - 1] ?? []);
  const characters = [
    lengthOf(element),
    ...headings.map(({ heading }) => heading.length + CONTINUED.length),
    ...cited.map(lengthOfSource),
  ];
  return {
    elements: 1 + headings.length + cited.length,
    characters: characters.reduce((sum, length) => sum + length, 0),
  };
}

function put(page: Page, atom: Atom, cost: PageLimits): void {
  page.atoms.push(atom);
  for (const { id } of atom.sections) page.sections.add(id);
  for (const cite of citesOf(atom.element)) page.cites.add(cite);
  page.elements += cost.elements;
  page.characters += cost.characters;
}

const fits = (page: Page, cost: PageLimits, limits: PageLimits): boolean =>
  page.elements + cost.elements <= limits.elements && page.characters + cost.characters <= limits.characters;

/** Atoms page by page. One that is larger than a page has a page to itself. */
function fill(atoms: readonly Atom[], { title, sources }: Answer, limits: PageLimits): Page[] {
  const pages = [newPage(title)];
  for (const atom of atoms) {
    const last = pages.at(-1) ?? newPage(title);
    const isFull = last.atoms.length > 0 && !fits(last, costOf(atom, last, sources), limits);
    const page = isFull ? newPage(title) : last;
    if (isFull) pages.push(page);
    put(page, atom, costOf(atom, page, sources));
  }
  return pages;
}

/** The parts of one list as the list; anything else is a single part. */
function joinList(parts: readonly AnswerElement[]): AnswerElement[] {
  const [first] = parts;
  if (first?.kind === 'bullets')
    return [{ ...first, items: parts.flatMap((part) => (part.kind === 'bullets' ? part.items : [])) }];
  if (first?.kind === 'fields')
    return [{ ...first, fields: parts.flatMap((part) => (part.kind === 'fields' ? part.fields : [])) }];
  return [...parts];
}

/** Neighbours that lie in the same section, or are parts of the same element. */
function groupAt(depth: number, atoms: readonly Atom[]): Atom[][] {
  const groups = new Map<number, Atom[]>();
  for (const atom of atoms) {
    const key = atom.sections[depth]?.id ?? atom.list;
    groups.set(key, [...(groups.get(key) ?? []), atom]);
  }
  return [...groups.values()];
}

/** The elements that atoms were parts of; the headings of `opened` sections, which began earlier, say so. */
function assemble(atoms: readonly Atom[], opened: ReadonlySet<number>, depth = 0): AnswerElement[] {
  return groupAt(depth, atoms).flatMap((group): AnswerElement[] => {
    const section = group[0]?.sections[depth];
    if (!section) return joinList(group.map(({ element }) => element));
    const heading = section.heading + (opened.has(section.id) ? CONTINUED : '');
    return [{ kind: 'section', heading, elements: assemble(group, opened, depth + 1) }];
  });
}

/**
 * An answer in pages, each an answer of its own with the sources that it cites, numbered anew, and the follow-ups of the
 * whole; its files come with the first. It is cut between elements, between bullets and between fields, and never within one: what alone is larger than
 * a page is a page of its own. An answer that fits is returned as it is.
 */
export function pageAnswer(answer: Answer, limits: PageLimits): Answer[] {
  let ids = 0;
  const atoms = toAtoms(answer.elements, [], () => ids++);
  const pages = fill(atoms, answer, limits);
  if (pages.length === 1) return [answer];
  const opened = new Set<number>();
  return pages.map((page, at): Answer => {
    const { files, ...part } = takePart(answer, assemble(page.atoms, opened));
    for (const id of page.sections) opened.add(id);
    return {
      ...part,
      ...(files && at === 0 && { files }),
      title: `${answer.title} (page ${at + 1} of ${pages.length})`,
    };
  });
}
