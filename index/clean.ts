import type { Line } from './formats/text.js';
import { mendEncoding } from './mojibake.js';

/** Lines that belong to the publisher’s page, not to the article. Each shows what it is for. */
const PAGE_FURNITURE: readonly RegExp[] = [
  /^(?:hide|show|close) ads?$/i, // Hide Ad
  /^advertis(?:e)?ments?(?: continues? below| feature)?$/i, // Advertisement
  /^(?:article|story) continues (?:below|after) (?:the )?(?:ad|advert|advertisement)$/i, // Article continues below advertisement
  /^(?:related|more) (?:topics?|articles?|stories|news|content|links?|tags?):?$/i, // Related topics:
  /^(?:facebook|twitter|x|whatsapp|linkedin|email|copy link)(?:[ ,|•]+(?:facebook|twitter|x|whatsapp|linkedin|email|copy link))*$/i, // Facebook Twitter WhatsApp
  /^(?:sign up|subscribe|register)\b.*\b(?:newsletters?|bulletins?|alerts?|inbox)\b/i, // Sign up to our daily newsletter
  /^(?:get|want|enjoy) (?:the|more|all)\b.*\b(?:newsletters?|inbox|app)\b/i, // Get the latest news straight to your inbox
  /^(?:we|this (?:site|website)) uses? cookies\b/i, // We use cookies to improve your experience
  /^(?:most read|most popular|trending|recommended(?: for you)?|sponsored(?: content)?|promoted(?: stories)?|popular now)$/i, // Most read
  /^(?:view|see|show|leave|post|add) (?:all |a |your )?comments?$/i, // View comments
];

/** Beginnings of such lines; a line that ends in a full stop is a sentence all the same: "Like us, they waited." */
const FURNITURE_BEGINNINGS: readonly RegExp[] = [
  /^(?:read|see|find out|watch|listen)(?: also| more| next| now)?:(?: .*)?$/i, // Read more: Council chief quits
  /^(?:read|find out|see) (?:more|next)(?: (?:about|on|from|here)\b.*)?$/i, // Read more about schools
  /^(?:share|tweet|pin|email|print|comment)s?(?: (?:this|on|via|by|to)\b.*)?$/i, // Share this article
  /^(?:accept|reject|manage) (?:all|cookies)\b/i, // Accept all cookies
  /^(?:follow|like|join) us\b/i, // Follow us on Facebook
  /^(?:(?:photo|picture|image|video|pic)s? ?(?:credit|by|courtesy)?):.*$/i, // Image: Getty
  /^(?:copyright|©)\b/i, // Copyright 2018 Northbrook Press
  /^(?:thank you for reading|support (?:our|local) journalism)\b/i, // Thank you for reading the Echo
];

const isPageFurniture = (text: string): boolean =>
  PAGE_FURNITURE.some((rule) => rule.test(text)) ||
  (!text.endsWith('.') && FURNITURE_BEGINNINGS.some((rule) => rule.test(text)));

/** The one half of a line that says the same thing twice ("County HallCounty Hall"), else nothing. */
function halfOf(text: string): string | undefined {
  const middle = Math.floor(text.length / 2);
  const [first, second] = [text.slice(0, middle).trim(), text.slice(-middle).trim()];
  const gap = text.slice(middle, text.length - middle);
  return first.length >= 4 && first === second && gap.trim() === '' ? first : undefined;
}

const endsLikeSentence = (text: string): boolean => /[.!?][’”"']?$/.test(text); // … to review progress.

/** The cells of a table of judgements, as plain text has them one below the other. */
const GRADE = /^(?:outstanding|good|requires improvement(?: to be good)?|inadequate)$/i; // Good

/** A sentence is no caption, and of two judgements none is a mistake. */
const mayStandTwice = (text: string): boolean => endsLikeSentence(text) || GRADE.test(text);

/** Photo captions that a page prints as alternative text and again as caption: the doubled line and its repeats. */
function findCaptions(lines: readonly Line[]): Set<string> {
  const doubled = lines.map((line) => halfOf(line.text)).filter((half) => half !== undefined);
  const repeated = lines.filter((line, at) => line.text === lines[at + 1]?.text && !mayStandTwice(line.text));
  return new Set([...doubled, ...repeated.map((line) => line.text)]);
}

/** A file that has pages is no web page: its bullets ("share by secure e-mail") are not buttons. */
const isPaged = ({ page }: Line): boolean => page !== undefined;

/** The lines without captions and without a line that repeats the one before it. */
function dropRepeats(lines: readonly Line[]): readonly Line[] {
  const captions = findCaptions(lines);
  const kept = lines.filter((line, at) => {
    const isCaption = captions.has(line.text) || captions.has(halfOf(line.text) ?? '');
    return !isCaption && (line.text !== lines[at - 1]?.text || GRADE.test(line.text));
  });
  return kept.length === lines.length ? kept : dropRepeats(kept);
}

/**
 * The lines of an article with its encoding mended and the page around it dropped: buttons and adverts,
 * doubled captions, a line printed twice in a row. Whole lines go, never a word of a line that stays.
 * Of a file that has pages nothing is dropped. Cleaning what is clean changes nothing.
 */
export function cleanLines(lines: readonly Line[]): readonly Line[] {
  const mended = lines.map((line) => ({ ...line, text: mendEncoding(line.text).trim() }));
  const printed = mended.filter(({ text }) => text !== '');
  return printed.some(isPaged) ? printed : dropRepeats(printed.filter(({ text }) => !isPageFurniture(text)));
}
