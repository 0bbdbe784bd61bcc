import type { Line } from './formats/text.js';
import type { Passage, PassageKind } from './model.js';

const BULLET = /^[-–—−•*·▪■◼◾●○◦‣⁃∙]\s+/; // - Social work practice has improved

const LONGEST_HEADLINE = 200;

/** A line that says who wrote and when: "By Jane Smith", "Published 14 May 2019", "Tuesday, 14 May 2019". */
const BYLINE =
  /^(?:by [A-Z]|(?:first |last )?(?:published|updated|posted)\b|\d{1,2} [A-Z][a-z]+ \d{4}$|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2} [a-z]+ \d{4}$)/i;

/** A first line is a headline unless it is a sentence: "CHILDREN’S services in Bucks have … inadequate." */
const isHeadline = (text: string): boolean => text.length <= LONGEST_HEADLINE && !/\.[”’"']?$/.test(text);

function kindOf(line: Line, before: readonly Passage[], hasMore: boolean): PassageKind {
  if (line.role === 'bullet' || BULLET.test(line.text)) return 'bullet';
  if (before.length === 0 && hasMore && isHeadline(line.text)) return 'headline';
  if (line.role === 'heading') return 'heading';
  const isFirst = before.every((passage) => passage.kind === 'headline' || BYLINE.test(passage.text));
  return isFirst && !BYLINE.test(line.text) ? 'standfirst' : 'paragraph';
}

const LONGEST_HEADING = 80;

const ENDS_IN_STOP = /[.!…][’”"']?$/; // The report makes three recommendations.

/** "Areas still in need of work include:" or a heading without a stop: "What needs to improve?" */
const introducesBullets = (text: string): boolean =>
  text.endsWith(':') || (text.length <= LONGEST_HEADING && !ENDS_IN_STOP.test(text));

/** The line that introduces the bullets being read: the last line that is no bullet, where it does introduce. */
function leadInOf(before: readonly Passage[]): string | undefined {
  const introduction = before.findLast((passage) => passage.kind !== 'bullet');
  if (introduction === undefined || introduction.kind === 'headline') return undefined;
  return introduction.kind === 'heading' || introducesBullets(introduction.text) ? introduction.text : undefined;
}

/**
 * Cleaned lines as passages, one a line: headline (where the first line is none of the text’s sentences),
 * standfirst, paragraphs, headings where the format of the file has them, and bullets without their mark but with the
 * line that introduces them. A passage keeps the page that its line stands on.
 */
export function readPassages(lines: readonly Line[]): Passage[] {
  return lines.reduce<Passage[]>((before, line) => {
    const kind = kindOf(line, before, lines.length > 1);
    const leadIn = kind === 'bullet' ? leadInOf(before) : undefined;
    const text = kind === 'bullet' ? line.text.replace(BULLET, '') : line.text;
    before.push({
      kind,
      text,
      line: line.number,
      ...(line.page === undefined ? {} : { page: line.page }),
      ...(leadIn === undefined ? {} : { leadIn }),
    });
    return before;
  }, []);
}
