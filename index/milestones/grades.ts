import type { Grade } from '../model.js';

/** A grade in a sentence, before it is known which inspection gave it. */
export interface GradeMention {
  readonly grade: Grade;
  /** "overall", or the area as printed. */
  readonly area: string;
  readonly start: number;
  readonly end: number;
}

/** Words that hand out a grade: "was rated", "have been judged", "a rating of". */
const GRADING =
  /\b(?:rated|re-?rated|graded|judged|deemed|ratings?|judge?ments?|grades?|declared|(?:now |still )?(?:require|requires|required) improvement)\b/i; // rated ‘Good’ by Ofsted

/** The four grades; "good progress" is none: a grade ends its phrase. */
const GRADES =
  /\b(outstanding|good|inadequate|requir(?:e|es|ed|ing) improvement(?: to be good)?)\b(?=["'’”]?(?:[.,;:!?)]|\s*$|\s(?:in|by|for|at|since|overall|and|under|with|after|but|from|when|while|following|grade|rating|score|at|last|this|again|is|was|were|on|to be|as)\b|\s[–—-]))/gi; // judged to be inadequate.

const GRADE_IDS: readonly (readonly [RegExp, Grade])[] = [
  [/^outstanding/i, 'outstanding'], // rated outstanding
  [/^good/i, 'good'], // rated ‘Good’
  [/^inadequate/i, 'inadequate'], // rated Inadequate
  [/^requir/i, 'requires-improvement'], // requires improvement to be good
];

/** The grade that words begin with: "Requires improvement to be good". */
export const gradeOf = (words: string): Grade | undefined => GRADE_IDS.find(([pattern]) => pattern.test(words))?.[1];

/** What a grade is given for, besides the service as a whole. */
const AREAS =
  /\badoption(?: (?:services?|performance))?\b|\bimpact of leaders\b|\bleadership(?:, management and governance)?\b|\b(?:children who need |children in need of )?help and protection\b|\bchildren (?:in care|looked after)(?: and care leavers)?\b|\blooked[- ]after children\b|\bcare leavers\b|\bfostering\b/gi; // the service’s adoption department

const OVERALL = /\boverall\b/i; // as was overall effectiveness

/** The area a grade speaks of: named between the last grade and this one, else right behind it ("good for adoption"). */
function areasOf(text: string, from: number, start: number, to: number): string[] {
  const before = text.slice(from, start);
  const named = [...before.matchAll(AREAS)].map((match) => match[0].toLowerCase());
  const behind = /^[^.;,]*\bfor\b([^.;,]*)/.exec(text.slice(start, to))?.[1] ?? ''; // good for adoption
  const later = named.length > 0 ? [] : [...behind.matchAll(AREAS)].map((match) => match[0].toLowerCase());
  const areas = [...named, ...later];
  if (areas.length === 0) return ['overall'];
  return OVERALL.test(text.slice(start, to)) ? [...areas, 'overall'] : areas;
}

/** The grades a sentence hands out, each with its area; none where no word of grading stands beside them. */
export function findGrades(sentence: string): GradeMention[] {
  if (!GRADING.test(sentence)) return [];
  const matches = [...sentence.matchAll(GRADES)];
  return matches.flatMap((match, at) => {
    const from = matches[at - 1] ? (matches[at - 1]?.index ?? 0) + (matches[at - 1]?.[0].length ?? 0) : 0;
    const grade = gradeOf(match[0]);
    const to = matches[at + 1]?.index ?? sentence.length;
    const place = { start: match.index, end: match.index + match[0].length };
    return grade ? areasOf(sentence, from, match.index, to).map((area) => ({ grade, area, ...place })) : [];
  });
}
