import { readLines } from '../../../index/formats/text.js';

/** What a site asks of one robot: its rules for paths, as robots.txt has them. */
export interface RobotsRule {
  readonly isOpen: boolean;
  /** "/private/", "/*.pdf$". */
  readonly pattern: string;
}

const MOST_RULES = 2_000;

const DIRECTIVE = /^[ \t]{0,20}(user-agent|allow|disallow)[ \t]{0,20}:([^#]*)/i; // Disallow: /private/ # not for robots

const NOT_IN_ADDRESSES = /[^\x21-\x7e]/gu; // Disallow: /café/

/** As the paths of a `URL` are written. */
const writePattern = (value: string): string => value.replace(NOT_IN_ADDRESSES, encodeURIComponent);

interface Group {
  readonly robots: string[];
  readonly rules: RobotsRule[];
}

/** Lines that name robots, one after the other, and the rules that follow them. */
function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const { text: line } of readLines(text)) {
    const [, directive, value = ''] = DIRECTIVE.exec(line) ?? [];
    if (directive === undefined) continue;
    const isName = directive.toLowerCase() === 'user-agent';
    if (isName && !isNaming) groups.push({ robots: [], rules: [] });
    isNaming = isName;
    const group = groups.at(-1);
    if (isName) group?.robots.push(value.trim().toLowerCase());
    else if (value.trim() !== '')
      group?.rules.push({ isOpen: directive.toLowerCase() === 'allow', pattern: writePattern(value.trim()) });
  }
  return groups;
}

/**
 * The rules of a robots.txt for a robot: those under its own name, else those for all; none where there are neither.
 * Follows RFC 9309; a text that is no robots.txt has no rules.
 */
export function readRobots(text: string, robot: string): RobotsRule[] {
  const groups = readGroups(text);
  const rulesFor = (name: string) => groups.filter(({ robots }) => robots.includes(name));
  const own = rulesFor(robot.toLowerCase());
  return (own.length > 0 ? own : rulesFor('*')).flatMap(({ rules }) => rules).slice(0, MOST_RULES);
}

/** Whether a path begins as a pattern says: `*` is any text, `$` at the end is the end. */
function matches(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  const last = isWhole ? parts.pop() : undefined;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last);
  return !isWhole || at === path.length;
}

/** Whether the rules leave a page open: the longest pattern that fits decides, and of two as long the one that allows. */
export function leavesOpen(rules: readonly RobotsRule[], { pathname, search }: URL): boolean {
  const path = pathname + search;
  const fitting = rules.filter(({ pattern }) => matches(path, pattern));
  const longest = Math.max(...fitting.map(({ pattern }) => pattern.length));
  return fitting.length === 0 || fitting.some(({ pattern, isOpen }) => isOpen && pattern.length === longest);
}
