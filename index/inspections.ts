import { headOf, type Printed } from './inspections/flow.js';
import { formOf } from './inspections/forms.js';
import { findInspected } from './inspections/inspected-authority.js';
import { joinItems } from './inspections/join-items.js';
import { readJudgements } from './inspections/judgement-table.js';
import { findLeadInspector } from './inspections/lead-inspector.js';
import { readOccasion } from './inspections/occasion.js';
import { readPublication } from './inspections/printed-publication.js';
import { splitHeadings } from './inspections/split-headings.js';
import { titleOf } from './inspections/title.js';
import type { Passage, Report, When } from './model.js';

/** A document that is an inspection report or letter itself, with what its form says of it. */
export interface ReportReading {
  readonly report: Report;
  /** Its passages, each listed finding in one; the citations of the report are places in them. */
  readonly passages: readonly Passage[];
  readonly title?: string;
  /** The day on which it came out, where it prints one. */
  readonly published?: When;
  /** Whom it is about: "Buckinghamshire". */
  readonly authority?: string;
}

/** "This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework." */
const NAMES_ILACS = /\bILACS\b|\binspection of local authority children[’']s services\b/;

const frameworkNamed = ({ passages }: Printed): string | undefined =>
  passages.some(({ text }) => NAMES_ILACS.test(text)) ? 'ILACS' : undefined;

/**
 * What an inspection report or letter of Ofsted says of itself: kind, framework, days, grades, lead inspector, and what
 * its dates say against themselves. Undefined for any other text, an article about an inspection among them.
 */
export function readReport(printed: Printed): ReportReading | undefined {
  const form = formOf(headOf(printed).text, printed);
  if (form === undefined) return undefined;
  const { kind, framework = frameworkNamed(printed) } = form;
  const passages = joinItems(splitHeadings(printed.passages));
  const head = headOf({ ...printed, passages });
  const published = readPublication(head);
  const authority = findInspected(head, kind);
  const lead = findLeadInspector({ ...printed, passages });
  const title = titleOf(passages);
  const report: Report = {
    kind,
    by: 'Ofsted',
    ...(framework ? { framework } : {}),
    ...(lead ? { leadInspector: lead } : {}),
    judgements: kind === 'children-services-inspection' ? readJudgements(head) : [],
    ...readOccasion(head, form, published),
  };
  return {
    report,
    passages,
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(authority ? { authority } : {}),
  };
}
