import { findLongestPhrases, type PhraseHit, readLexicon, type Token, tokensOf } from './findings/phrases.js';
import { THEME_PHRASES } from './findings/theme-lexicon.js';

export interface Theme {
  readonly id: string;
  readonly label: string;
}

/** What findings are about: the fixed list by which weaknesses are kept. */
export const THEMES: readonly Theme[] = [
  { id: 'overall', label: 'overall effectiveness' },
  { id: 'pace', label: 'pace of improvement' },
  { id: 'consistency', label: 'consistency of practice' },
  { id: 'practice', label: 'quality and impact of social work practice' },
  { id: 'safeguarding', label: 'safeguarding and children at risk' },
  { id: 'neglect', label: 'neglect' },
  { id: 'frontdoor', label: 'contact, referral and thresholds' },
  { id: 'caseloads', label: 'caseloads' },
  { id: 'workforce', label: 'staff turnover and morale' },
  { id: 'management', label: 'management oversight' },
  { id: 'leadership', label: 'leadership and accountability' },
  { id: 'vision', label: 'vision, strategy and improvement plan' },
  { id: 'recording', label: 'recording' },
  { id: 'assessment', label: 'assessment and analysis' },
  { id: 'cse', label: 'child sexual exploitation' },
  { id: 'exploitation', label: 'criminal and other exploitation' },
  { id: 'missing', label: 'missing children and return home interviews' },
  { id: 'plo', label: 'public law outline' },
  { id: 'courts', label: 'courts and Cafcass' },
  { id: 'lifestory', label: 'life story work' },
  { id: 'careplanning', label: 'care planning and support' },
  { id: 'permanence', label: 'permanence' },
  { id: 'visiting', label: 'visiting, seeing and knowing children' },
  { id: 'iro', label: 'independent reviewing officers' },
  { id: 'health', label: 'health assessments and health of children in care' },
  { id: 'mentalhealth', label: 'mental health and emotional well-being' },
  { id: 'adoption', label: 'adoption' },
  { id: 'fostering', label: 'fostering and kinship care' },
  { id: 'placements', label: 'placements and sufficiency' },
  { id: 'careleavers', label: 'care leavers' },
  { id: 'homelessness', label: 'homeless young people' },
  { id: 'education', label: 'education of children in care' },
  { id: 'send', label: 'special educational needs' },
  { id: 'disability', label: 'disabled children' },
  { id: 'voice', label: 'children’s wishes, feelings and voice' },
  { id: 'domesticabuse', label: 'domestic abuse' },
  { id: 'unaccompanied', label: 'unaccompanied asylum-seeking children' },
  { id: 'youthjustice', label: 'youth justice' },
  { id: 'youngcarers', label: 'young carers' },
  { id: 'allegations', label: 'allegations against professionals' },
  { id: 'culture', label: 'cultural background and identity' },
  { id: 'partnership', label: 'partnership working' },
  { id: 'earlyhelp', label: 'early help' },
  { id: 'compliance', label: 'compliance and quality assurance' },
  { id: 'finance', label: 'money and resources' },
];

/** What users read for a theme; the id itself where it is none of the list. */
export function labelOf(theme: string): string {
  return THEMES.find(({ id }) => id === theme)?.label ?? theme;
}

const LEXICON = readLexicon(THEME_PHRASES);

/** What a user types where a text would need more words to be clear: "missing" alone is no theme of a sentence. */
const QUERY_LEXICON = readLexicon({
  overall: 'overall, rating*, grade*, judgement*, judgment*, failing',
  pace: 'speed, slow*, improvement',
  safeguarding: 'risk, safety, safe, harm',
  workforce: 'turnover, social workers, vacanc*, employees',
  management: 'manage*, manager*',
  leadership: 'lead, bosses, senior',
  vision: 'plan, plans',
  recording: 'record, files',
  cse: 'sexual, abuse of girls, grooming',
  missing: 'missing, runaways, absconding',
  plo: 'public law',
  visiting: 'seeing children, relationships',
  health: 'health',
  send: 'send',
  lifestory: 'life',
  iro: 'reviewing, independent review*',
  careplanning: 'planning, looked after, children in care',
  careleavers: 'leavers',
  partnership: 'police, nhs, multi agency',
  finance: 'spending, expens*, resources',
  compliance: 'quality, monitoring',
  none: 'monitoring visit*',
});

interface Weight {
  readonly theme: string;
  readonly weight: number;
}

const CONTRAST = /^(?:but|while|whilst|although|though|whereas|however)$/; // progress was made but practice is inconsistent

/** "Progress since the last inspection has been inconsistent": uneven progress is a matter of pace. */
function readsOfProgress(
  hit: PhraseHit<string>,
  before: PhraseHit<string> | undefined,
  tokens: readonly Token[],
): boolean {
  if (hit.label !== 'consistency' || before?.label !== 'pace') return false;
  const isProgress = tokens.slice(before.from, before.to).some(({ word }) => word === 'progress');
  return isProgress && !tokens.slice(before.to, hit.from).some(({ word }) => CONTRAST.test(word));
}

/** A phrase of three words says more about the theme than one of one word. */
function weigh(text: string, lexicon: typeof LEXICON | typeof QUERY_LEXICON): Weight[] {
  const tokens = tokensOf(text);
  const hits = findLongestPhrases<string>(tokens, lexicon).filter(({ label }) => label !== 'none');
  const weights = new Map<string, number>();
  for (const [at, hit] of hits.entries()) {
    const theme = readsOfProgress(hit, hits[at - 1], tokens) ? 'pace' : hit.label;
    weights.set(theme, (weights.get(theme) ?? 0) + hit.to - hit.from);
  }
  return [...weights].map(([theme, weight]) => ({ theme, weight })).sort((a, b) => b.weight - a.weight);
}

/** Ids of the themes a statement is about, the strongest first (by the words that name it, then as printed); often none. */
export function themesOf(text: string): string[] {
  return weigh(text, LEXICON).map(({ theme }) => theme);
}

/** Ids of the themes a user means: "missing children", "staff turnover", "CSE". Shorter words suffice than in an article. */
export function themesAbout(query: string): string[] {
  const named = themesOf(query);
  return named.length > 0 ? named : weigh(query, QUERY_LEXICON).map(({ theme }) => theme);
}
