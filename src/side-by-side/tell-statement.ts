import type { Citation, CorrectionMark, Finding, Person, Speaker, When } from '../../index/model.js';
import { articleOf } from '../../index/verbatim.js';
import { type Run, toRuns } from '../answer.js';
import { quoteWords, type Writing } from '../evidence/citing.js';
import { tellMarks } from '../evidence/corrections.js';
import { tellFoundAndHow, tellPublished, tellWhen } from '../evidence/findings.js';
import { cautionOf, nameSpeakerAndRole } from '../evidence/quotations.js';
import { roleIn, tellPost } from '../evidence/roles.js';
import { capitalise, nameSpeaker } from '../wording.js';
import type { Statement } from './statements.js';

function personOf({ index }: Writing, speaker: Speaker): Person | undefined {
  return speaker.kind === 'person' ? index.people.find(({ id }) => id === speaker.personId) : undefined;
}

/** "Tolis Vouyioukas, executive director of children’s services": the post as the article prints it; a body’s name. */
function nameWithRole(writing: Writing, speaker: Speaker, { articleId }: Citation): string {
  const person = personOf(writing, speaker);
  const role = person && roleIn(person, articleId);
  return [nameSpeaker(speaker, writing.index), ...(role ? [tellPost(role)] : [])].join(', ');
}

function tellFinder(writing: Writing, finding: Finding): string {
  const { by, reportedBy, citation } = finding;
  const finder = nameWithRole(writing, by, citation);
  const told = reportedBy ? `${finder}, as told by ${nameWithRole(writing, reportedBy, citation)}` : finder;
  return `${told}${tellMarks(finding, 'speaker')}`;
}

/** Who says it: the finder and who tells it, the speaker of a quotation, else the report or the newspaper in its own words. */
function tellVoice(writing: Writing, { finding, quote, citation }: Statement): string {
  if (finding) return tellFinder(writing, finding);
  if (quote) return nameSpeakerAndRole(writing, quote);
  const { report } = articleOf(writing.index, citation.articleId);
  return report ? `${report.by}, in its own report` : 'the newspaper';
}

function tellTime(writing: Writing, { finding, quote, when, citation }: Statement): string {
  if (finding) return tellFoundAndHow(writing, finding);
  const mark = quote?.corrected;
  const dated: { when?: When; corrected?: CorrectionMark } = {
    ...(when && { when }),
    ...(mark && { corrected: mark }),
  };
  return `${tellPublished(writing, dated, citation)}${tellWhen(writing, dated)}`;
}

/** "November 2017, Ofsted: “high caseloads in some teams” [1]": when and how that is known, who, and the words. */
export function tellStatement(writing: Writing, statement: Statement): Run[] {
  const { finding, quote, citation } = statement;
  const caution = !finding && quote ? cautionOf(writing, quote) : undefined;
  const mark = finding ? tellMarks(finding, 'theme') : '';
  return toRuns(
    { text: `${capitalise(tellTime(writing, statement))}, ${tellVoice(writing, statement)}`, strong: true },
    ': ',
    quoteWords(writing, citation),
    ...[mark, ...(caution ? [` (${caution})`] : [])].filter(Boolean),
  );
}
