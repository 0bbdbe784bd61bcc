import type { MilestoneKind } from '../model.js';

/** Words that tell of a milestone. */
export interface Trigger {
  readonly kind: MilestoneKind;
  readonly pattern: RegExp;
  /** They tell of the report or its verdict, not of the visit: their date is that of publication. */
  readonly isReport?: true;
  /** They tell of some visit, of a kind that other words name. */
  readonly isGeneric?: true;
  /** Whose it is, where the article calls that body by name and the sentence names no other. */
  readonly by?: string;
}

/** "monitoring visits for children" are social workers’ visits: the plural tells of none. */
export const TRIGGERS: readonly Trigger[] = [
  { kind: 'monitoring-visit', pattern: /\bmonitoring visit\b(?! (?:letter|report))/gi }, // the second monitoring visit from Ofsted
  { kind: 'monitoring-visit', pattern: /\bmonitoring visit (?:letter|report)\b/gi, isReport: true }, // in their monitoring visit letter published today
  { kind: 'focused-visit', pattern: /\bfocuss?ed visit\b/gi }, // made a focused visit on 16 October
  {
    kind: 'monitoring-visit',
    // a visit by staff from the Department in November
    pattern: /\b(?:a|the|its|their) visit (?:by|from) (?:staff|inspectors|officials)\b/gi,
    isGeneric: true,
  },
  {
    kind: 'monitoring-visit',
    // Inspectors spent two weeks in the county
    pattern: /\binspectors? (?:who )?(?:visited|returned|came|went back|spent)\b/gi,
    isGeneric: true,
  },
  { kind: 'peer-review', pattern: /\bpeer (?:review|challenge)\b/gi, by: 'Local Government Association' }, // to conduct a ‘peer review’
  { kind: 'inspection', pattern: /\b(?:re-?)?inspected\b/gi, by: 'Ofsted' }, // were re-inspected by Ofsted
  {
    kind: 'inspection',
    // since the last inspection in 2014
    pattern: /\binspection\b(?! (?:report|framework|regime|team|process|system|of the (?:building|kitchen|fire)))/gi,
    by: 'Ofsted',
  },
  {
    kind: 'inspection',
    // was slammed by Ofsted in August 2014
    pattern: /\b(?:slammed|criticised|condemned|blasted|branded|praised) by Ofsted\b/gi,
    isReport: true,
    by: 'Ofsted',
  },
  {
    kind: 'inspection',
    // its highly critical 2014 report
    pattern: /\b(?:19|20)\d\d (?:Ofsted )?(?:inspection )?report\b/gi,
    isReport: true,
    by: 'Ofsted',
  },
  {
    kind: 'review',
    pattern:
      // A follow up auditing of casework
      /(?<!peer )\b(?:\w+ month |further |follow[- ]?up |rapid |independent )?(?<!peer )(?:review|audit|auditing)\b/gi,
  },
  { kind: 'letter', pattern: /\bletter\b/gi }, // Minister of State … Edward Timpso’s letter said
  {
    kind: 'intervention',
    // served the council with a notice
    pattern: /\b(?:improvement|statutory) (?:notice|direction)\b|\bserved the council with a notice\b/gi,
    by: 'Department for Education',
  },
];
