import { wordSet } from '../../word-set.js';
import { Refusal } from '../refusal.js';
import { readTags, type Tag } from './read-tags.js';

/** The most a file may ask of the tree that is built from it. */
export interface MarkupLimits {
  /** Elements within one another. */
  readonly depth: number;
  /** That open an element. */
  readonly tags: number;
  /** Of one tag. */
  readonly attributes: number;
}

/** Pages of newspapers and councils have 500 to 8,000 tags, 10 to 60 deep. */
const PAGE_LIMITS: MarkupLimits = { depth: 200, tags: 50_000, attributes: 64 };

/** Elements without an end. */
const VOID = wordSet(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements whose content is no markup. */
const RAW = wordSet('script style title textarea xmp');

const BLOCKS =
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul';

/** What an element closes when it begins, as browsers have it: `<li>` the item before. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...BLOCKS.split(' ').map((name) => [name, wordSet('p')] as const),
  ['li', wordSet('li')],
  ['dt', wordSet('dt dd')],
  ['dd', wordSet('dt dd')],
  ['tr', wordSet('tr th td')],
  ['th', wordSet('th')],
  ['td', wordSet('thead th td')],
  ['tbody', wordSet('thead tbody')],
  ['tfoot', wordSet('thead tbody')],
  ['option', wordSet('option')],
  ['optgroup', wordSet('optgroup option')],
]);

/** Elements within which `/>` ends an element in HTML too. */
const FOREIGN = ['svg', 'math'];

function open(stack: string[], { name, kind }: Tag, isHtml: boolean): void {
  const closes = isHtml ? CLOSES.get(name) : undefined;
  while (closes?.has(stack.at(-1) ?? '')) stack.pop();
  const isEmpty = kind === 'self-closing' && (!isHtml || FOREIGN.some((foreign) => stack.includes(foreign)));
  if (!isEmpty && !(isHtml && VOID.has(name))) stack.push(name);
}

function close(stack: string[], { name }: Tag): void {
  const at = stack.lastIndexOf(name);
  if (at !== -1) stack.length = at;
}

/** The position of the `</script` that ends a script; its own where the element holds markup. */
function skipRaw(markup: string, { name, kind }: Tag, end: number): number {
  if (kind !== 'open' || !RAW.has(name)) return end;
  const closing = /<\/(?:script|style|title|textarea|xmp)/gi; // </script>
  closing.lastIndex = end;
  for (let found = closing.exec(markup); found !== null; found = closing.exec(markup))
    if (found[0].slice(2).toLowerCase() === name) return found.index;
  return markup.length;
}

const REMEDY = 'Copy its text to a plain text file and add that.';

/**
 * Throws a refusal where the tree of this markup would be too deep, too large or hold a tag with too many attributes: the
 * tree builders take minutes over such files. One pass, and it stops at the first excess.
 */
export function refuseHeavyMarkup(markup: string, dialect: 'html' | 'xml', limits: MarkupLimits = PAGE_LIMITS): void {
  const isHtml = dialect === 'html';
  const stack: string[] = [];
  let tags = 0;
  for (const tag of readTags(markup, (raw, end) => (isHtml ? skipRaw(markup, raw, end) : end))) {
    if (tag.kind !== 'close' && ++tags > limits.tags)
      throw new Refusal(`It has more than ${limits.tags.toLocaleString('en')} tags.`, REMEDY);
    if (tag.attributes > limits.attributes)
      throw new Refusal(`One of its tags has more than ${limits.attributes} attributes.`, REMEDY);
    if (tag.kind === 'close') close(stack, tag);
    else open(stack, tag, isHtml);
    if (stack.length > limits.depth)
      throw new Refusal(`Its elements are nested more than ${limits.depth} deep, as no page is.`, REMEDY);
  }
}
