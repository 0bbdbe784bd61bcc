import type { Article, Citation } from '../model.js';
import type { PersonDraft } from './person-drafts.js';
import { ENOUGH } from './person-names.js';
import type { PrintedRole } from './roles.js';
import { readName } from './same-name.js';

/** "Lead inspector: Neil Example HMI" */
const TITLE = /\blead (?:children[’']s services )?inspector\b/i;

/** The one person whom an inspection report names by its form; its prose names nobody, only services and places. */
export function draftOfLead({ id, passages, report }: Article): PersonDraft[] {
  if (report?.leadInspector === undefined) return [];
  const { passage, start, end } = report.leadInspector;
  const name = passages[passage]?.text.slice(start, end) ?? '';
  const words = name.split(' ');
  const mention = { passage, start, end, words, parts: readName(words), score: ENOUGH, inHeadline: false };
  return [{ name, isSurnameOnly: false, mentions: [{ articleId: id, mention }] }];
}

/** The title that a report prints beside its lead inspector’s name, with the body that sent the inspector. */
export function roleOfLead({ passages, report }: Article, { passage }: Pick<Citation, 'passage'>): PrintedRole[] {
  const title = report && TITLE.exec(passages[passage]?.text ?? '');
  if (!report || !title) return [];
  return [{ title: title[0], organisation: report.by, start: title.index, end: title.index + title[0].length }];
}
