import type { Token } from './tokens.js';

/**
 * What a figure tells of the thing it measures: how many there are, came, left or are meant to be; what was overspent,
 * saved, paid in or paid out. Figures of two roles measure two things.
 */
export type FigureRole =
  | 'level'
  | 'gain'
  | 'loss'
  | 'target'
  | 'change'
  | 'gap'
  | 'saving'
  | 'investment'
  | 'cost'
  | '';

interface Cue {
  readonly role: FigureRole;
  readonly pattern: RegExp;
}

const OF_NUMBERS: readonly Cue[] = [
  { role: 'loss', pattern: /^(?:left|leav|quit|resign|depart|los[et])/ }, // 19 social workers left
  { role: 'gain', pattern: /^(?:recruit|hire|appoint|join)/ }, // recruited 26 social workers
  { role: 'target', pattern: /^(?:will|aims?|target|hopes?|wants?|needs?|should)$/ }, // the target is 15 cases
  { role: 'level', pattern: /^(?:employ|total|number|currently|there|has|have|had|post)/ }, // employs 19 social workers
];
const OF_MONEY: readonly Cue[] = [
  { role: 'gap', pattern: /^(?:over-?spe|short-?fall|deficit|gap|black)/ }, // a £3m overspend
  { role: 'saving', pattern: /^(?:sav(?:e|ing)|cut)/ }, // savings of £3m
  { role: 'investment', pattern: /^(?:invest|fund|grant|extra|additional)/ }, // an extra £3m
  { role: 'cost', pattern: /^(?:cost|spen[dt]|spending|pa(?:y|id)|bill|budget)/ }, // agency staff cost £3m
];

const BOUNDARY = /^[,;:–—().“”"?!]$/; // , but
const CONTRAST = /^(?:but|while|whilst|although|though|whereas|however|and)$/; // while 12 left
const isEdge = ({ word }: Token): boolean => BOUNDARY.test(word) || CONTRAST.test(word);

const MOST_AWAY = 10;

/** The words of its clause on either side of a figure, the nearest first. */
function wordsAround(tokens: readonly Token[], from: number, next: number): string[] {
  const words: string[] = [];
  const sides = [
    { at: from - 1, step: -1 },
    { at: next, step: 1 },
  ];
  for (let away = 0; away < MOST_AWAY; away += 1) {
    for (const side of sides) {
      const token = tokens[side.at];
      if (token === undefined || isEdge(token)) side.step = 0;
      else if (side.step !== 0) words.push(token.word);
      side.at += side.step;
    }
  }
  return words;
}

interface Place {
  readonly isMoney: boolean;
  /** Positions of the figure with what it counts, half-open. */
  readonly from: number;
  readonly next: number;
}

/** The role that the nearest cue in its clause gives a figure; '' where no word says it. */
export function roleOf(tokens: readonly Token[], { isMoney, from, next }: Place): FigureRole {
  if (!isMoney && tokens[from - 1]?.word === 'by') return 'change'; // fallen by a third
  const cues = isMoney ? OF_MONEY : OF_NUMBERS;
  const words = wordsAround(tokens, from, next);
  const roles = words.flatMap((word) => cues.find(({ pattern }) => pattern.test(word))?.role ?? []);
  const telling = roles.find((role) => role !== 'level'); // 19 social workers have left
  return telling ?? roles[0] ?? '';
}
