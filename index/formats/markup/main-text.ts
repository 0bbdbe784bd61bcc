import { Readability } from '@mozilla/readability';
import { spaced } from '../spaced.js';
import { type Block, readBlocks } from './block-lines.js';
import { dropNoteMarks, type Page, type PageElement } from './page.js';

/** What a page is for, and what was left of it. */
export interface MainText {
  readonly blocks: readonly Block[];
  /** What was left out, in words. */
  readonly dropped: readonly string[];
}

const PICTURES =
  'figure, picture, .wp-caption, [class~="image"], [class~="photo"], [class~="gallery"], video, audio, iframe';
const CAPTIONS = 'figcaption, .wp-caption-text, [class~="caption"], [class*="image-caption"], [class*="photo-caption"]';

/** The name of an advert's place in a page: "ad", "ad-slot-3", "article__advert", "dfp-mpu". */
const ADVERT_NAME =
  /^(?:ads?|adverts?|advertisements?|advertorial|adslot|adunit|adbox|dfp|mpu|sponsored|taboola|outbrain|google-ads?)(?:$|[-_\d])|[-_](?:ads?|adverts?|advertisement|adslot|mpu|sponsored)(?:$|[-_]?\d|[-_](?:slot|unit|box|container|wrapper|label|placeholder|inner)\b)/i;

/** More words than this are no advert, whatever the place is called. */
const LONGEST_ADVERT = 400;

/** Nor is this much a notice. */
const LONGEST_NOTICE = 2_000;

const lengthOf = (element: PageElement): number => (element.textContent ?? '').trim().length;

const all = (page: Pick<Page, 'querySelectorAll'>, selector: string): PageElement[] => [
  ...page.querySelectorAll(selector),
];

const count = (number: number, one: string, many: string): string[] =>
  number === 0 ? [] : [number === 1 ? `1 ${one}` : `${number} ${many}`];

/** True of an element that lies within another of these: a picture within its figure. */
function isWithin(element: PageElement, others: ReadonlySet<PageElement>): boolean {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement)
    if (others.has(outer)) return true;
  return false;
}

/** Takes them out; returns how many there were, each counted with what lies within. */
function remove(elements: readonly PageElement[]): number {
  const all = new Set(elements);
  const outermost = elements.filter((element) => !isWithin(element, all));
  for (const element of outermost) element.remove();
  return outermost.length;
}

/** Elements whose names speak of the whole page: `<body class="has-ads cookies-accepted">`. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

const isAdvert = (element: PageElement): boolean => {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s/); // class="ad-slot centred"
  const isNamed = names.some((name) => ADVERT_NAME.test(name));
  const isWhole = WHOLE.has(element.localName) || element.querySelector('h1') !== null;
  return isNamed && !isWhole && lengthOf(element) <= LONGEST_ADVERT;
};

/** Where a figure holds words of the article: a table, a quotation. */
const holdsWords = (element: PageElement): boolean => element.querySelector('table, blockquote, pre') !== null;

const holdsProse = (element: PageElement): boolean => holdsWords(element) || lengthOf(element) > LONGEST_ADVERT;

/** The parts of a page around its article, as a person would name them. */
const AROUND: readonly (readonly [selector: string, name: string])[] = [
  ['nav, [role="navigation"]', 'menus'],
  ['aside, [role="complementary"]', 'side columns'],
  ['form', 'forms'],
  ['footer, [role="contentinfo"]', 'the foot of the page'],
];

const COOKIES = '[id*="cookie" i], [class*="cookie" i], [id*="consent" i]';

/** A notice that asks for leave to set cookies. */
const isCookieNotice = (element: PageElement): boolean =>
  !WHOLE.has(element.localName) &&
  lengthOf(element) <= LONGEST_NOTICE &&
  element.querySelector('h1, article, main') === null;

/** Takes out what is never the article's words; says what that was. */
function dropFurniture(page: Page): string[] {
  const around = AROUND.filter(([selector]) => page.querySelector(selector) !== null).map(([, name]) => name);
  if (remove(all(page, COOKIES).filter(isCookieNotice)) > 0) around.push('a notice about cookies');
  const adverts = remove(all(page, '[class], [id]').filter(isAdvert));
  const captions = remove(all(page, CAPTIONS).filter((caption) => !holdsProse(caption)));
  const pictures = remove(all(page, PICTURES).filter((picture) => !holdsProse(picture)));
  dropNoteMarks(page);
  return [
    ...count(pictures, 'picture', 'pictures'),
    ...count(captions, 'caption', 'captions'),
    ...count(adverts, 'advert', 'adverts'),
    ...(around.length === 0 ? [] : [`the page around the article: ${around.join(', ')}`]),
  ];
}

/** A paragraph, heading or item that is one link to another page: "More: Council chief quits". Its words are another article's. */
function isOnlyLink(element: PageElement): boolean {
  const link = element.querySelector('a[href]');
  const leadsAway = link !== null && !link.getAttribute('href')?.startsWith('#');
  return (
    leadsAway &&
    spaced(link.textContent ?? '') !== '' &&
    spaced(link.textContent ?? '') === spaced(element.textContent ?? '')
  );
}

function dropLinks(article: PageElement): string[] {
  const links = remove([...article.querySelectorAll('p, li, h2, h3, h4, h5, h6')].filter(isOnlyLink));
  return count(links, 'link to another page', 'links to other pages');
}

/** The element that holds the article, as the reader view of browsers finds it; undefined where there is none. */
function findArticle(page: Page): PageElement | undefined {
  const options = { serializer: (node: unknown) => node as PageElement, disableJSONLD: true };
  const reader = new Readability<PageElement>(page as unknown as ConstructorParameters<typeof Readability>[0], options);
  return reader.parse()?.content ?? undefined;
}

/** The words of the article on a page; the whole body's where no article stands out. The page is used up by it. */
export function readMainText(page: Page): MainText {
  const dropped = dropFurniture(page);
  const body = readBlocks(page.body);
  const article = findArticle(page);
  if (article === undefined) return { blocks: body, dropped };
  const links = dropLinks(article);
  return { blocks: readBlocks(article), dropped: [...links, ...dropped] };
}
