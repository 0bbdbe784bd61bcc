import type { Person } from '../model.js';

/** Whom a person speaks for by office, where that is somebody outside the council. */
export type Office = 'government' | 'commissioner' | 'Ofsted' | 'ombudsman';

/** A minister for something else, or of no government now: "Shadow education secretary", "the former minister". */
const OTHER_OFFICE =
  /\b(?:shadow|opposition|former(?:ly)?|ex|past|outgoing|then|deputy|prime|aspiring|spokes\w+|advis[eo]rs?|aide|permanent|police|crime|clinical|nhs)\b/i;

const MINISTER = /\b(?:minister|secretary of state|under-?secretary(?: of state)?|education secretary)\b/i; // Minister of State for Children and Families
const OF_CHILDREN = /\b(?:child(?:ren)?|education|famil(?:y|ies))\b/i; // the children’s minister
const OF_SOMETHING_ELSE = /\b(?:health|housing|justice|prisons?|police|policing|defence|transport)\b/i; // minister for family justice

const COMMISSIONER =
  /\b(?:children['’]?s['’]? (?:services|social care) commissioner|(?:government|DfE|Department for Education|minister)(?:['’]s)?[- ](?:appointed )?(?:\w+ )?commissioner)\b|\bcommissioner (?:for|of|in|into) (?:\w+ )?children['’]?s['’]? (?:services|social care)\b|\bcommissioner appointed by (?:the )?(?:government|DfE|Department for Education|minister|education secretary)\b/i; // government appointed commissioner, John Coughlan

const INSPECTOR =
  /\bOfsted(?:['’]s)? (?:\w+ ){0,3}(?:inspector|director)\b|\b(?:inspector|director)(?: \w+){0,3},? (?:of|for|at|from|with) Ofsted\b|\b(?:children['’]?s['’]? homes?|social care) inspector\b|\binspector of (?:children['’]?s['’]? homes|social care)\b/i; // Ofsted’s regional director

const OMBUDSMAN = /\bombudsman\b/i; // the local government ombudsman, Michael King

/** The office a title names, as printed; nothing for one inside the council or of another field. */
export function officeOf(title: string): Office | undefined {
  if (OTHER_OFFICE.test(title)) return undefined;
  if (COMMISSIONER.test(title)) return 'commissioner';
  if (INSPECTOR.test(title)) return 'Ofsted';
  if (OMBUDSMAN.test(title)) return 'ombudsman';
  return MINISTER.test(title) && OF_CHILDREN.test(title) && !OF_SOMETHING_ELSE.test(title) ? 'government' : undefined;
}

/** The outside office a person holds by any title the articles print. */
export function officeHeldBy({ roles }: Pick<Person, 'roles'>): Office | undefined {
  return roles.map(({ title, organisation = '' }) => officeOf(`${title} ${organisation}`.trim())).find(Boolean);
}
