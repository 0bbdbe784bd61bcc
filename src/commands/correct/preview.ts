import type { ArticleIndex } from '../../../index/model.js';
import { labelOf } from '../../../index/themes.js';
import { type Answer, type AnswerElement, bullets, type Field, note, type Run, section, toRuns } from '../../answer.js';
import { inAuthority, nameWeakness } from '../../authority/weakness-name.js';
import type { Context } from '../../command.js';
import { nameStanding, nameTarget } from '../../curation/correction-wording.js';
import type { Move } from '../../curation/effects.js';
import { type Fact, findFact } from '../../curation/facts.js';
import { startWriting } from '../../evidence/citing.js';
import { nameSaidBy } from '../../evidence/corrections.js';
import { countOf, joinList, nameStatus } from '../../wording.js';
import { writeConfirmation } from './confirmation.js';
import { showFact } from './items.js';
import { noteAdmins } from './permission.js';
import { GONE, type Prospect } from './prospect.js';

function tellMove(index: ArticleIndex, { from, to, ...weakness }: Move): string {
  const then = to === undefined ? 'no longer in it' : nameStatus(to);
  return `${nameWeakness(index, weakness)}, ${from === undefined ? 'not in it' : nameStatus(from)} → ${then}`;
}

const themesOf = (fact: Fact | undefined): readonly string[] => (fact?.kind === 'finding' ? fact.finding.themes : []);

/** The questions whose answers show the fact, as it is and as it would be. */
function listAnswers({ before, after, about }: Prospect, fact: Fact): string[] {
  switch (fact.kind) {
    case 'article':
      return ['/sources', 'every answer that cites the article'];
    case 'milestone':
      return ['/ofsted timeline', '/ofsted with its year or kind'];
    case 'finding': {
      const themes = new Set([...fact.finding.themes, ...themesOf(findFact(after, about))]);
      const where = inAuthority(before, fact.finding);
      return [...[...themes].map((theme) => `/weaknesses ${labelOf(theme)}${where}`), '/brief and /ofsted on it'];
    }
    case 'quotation':
      return [`/quote ${fact.quote.speaker ? nameSaidBy(before, fact.quote) : 'on its words'}`, '/brief on its words'];
    case 'role':
      return [`/who ${fact.person.name}`, `/quote ${fact.person.name}`];
    case 'weakness':
      return ['/weaknesses', `/weaknesses ${nameWeakness(before, fact.weakness)}`, '/brief on it'];
  }
}

/** Facts that change with the one that is corrected. */
function tellOthers({ effects: { findings, quotes } }: Prospect, fact: Fact): string[] {
  const others = (own: boolean, count: number): number => count - (own ? 1 : 0);
  const found = others(fact.kind === 'finding', findings.length);
  const said = others(fact.kind === 'quotation', quotes.length);
  const counted = [
    ...(found > 0 ? [countOf(found, 'finding')] : []),
    ...(said > 0 ? [countOf(said, 'quotation')] : []),
  ];
  return counted.length === 0 ? [] : [`${joinList(counted)} that go with it`];
}

function tellNotices({ notices }: Prospect): string {
  return notices.length === 0
    ? 'no digest or notice of the last 90 days told it'
    : `${countOf(notices.length, 'conversation')} that a digest or notice of the last 90 days told it: a correction follows there`;
}

function tellConsequences(prospect: Prospect, fact: Fact): AnswerElement {
  const { effects } = prospect;
  const items: Run[][] = [
    toRuns(`Answers: ${listAnswers(prospect, fact).join('; ')}`),
    ...tellOthers(prospect, fact).map((text) => toRuns(`Also: ${text}`)),
    ...(fact.kind === 'weakness'
      ? []
      : effects.moves.map((move) => toRuns(`Ledger of weaknesses: ${tellMove(prospect.after, move)}`))),
    toRuns(`Sent: ${tellNotices(prospect)}`),
  ];
  return section('What changes with it', [bullets(items)]);
}

const tellWhy = ({ correction: { reason, evidence } }: Prospect): Field[] => [
  { label: 'Reason', value: toRuns(reason) },
  {
    label: 'Evidence',
    value: toRuns(evidence ?? 'none given; add “see …” at the end, so that others can check it'),
  },
];

/** "Correct the status of caseloads: still open → resolved?" */
function titleOf({ before, after, about, correction }: Prospect): string {
  const deed = correction.change.kind === 'withdrawal' ? 'Take back the correction of' : 'Correct';
  const [now, then] = [before, after].map((index) => nameStanding(index, about) ?? GONE);
  return `${deed} ${nameTarget(before, about)}: ${now} → ${then}?`;
}

/**
 * A correction before it is made: what it changes from and to, the sentence, and all that changes with it. An admin gets
 * the button that makes it, anybody else what to send on.
 *
 * @param typed the instruction as it was typed
 */
export async function previewCorrection(prospect: Prospect, typed: string, context: Context): Promise<Answer> {
  const { before, about, correction } = prospect;
  const fact = findFact(before, about);
  const writing = startWriting(before);
  const isWithdrawal = correction.change.kind === 'withdrawal';
  const elements: AnswerElement[] = [
    { kind: 'fields', fields: tellWhy(prospect) },
    ...(fact ? [section('As it is told now', showFact(writing, fact)), tellConsequences(prospect, fact)] : []),
    ...(await noteAdmins(context, typed)),
    note('Nothing is changed yet, and nothing is ever edited in the articles.'),
  ];
  const confirm = { label: isWithdrawal ? 'Take it back' : 'Correct it', question: writeConfirmation(prospect) };
  const leave = { label: 'Leave it as it is', question: '/correct list' };
  return {
    title: titleOf(prospect),
    elements,
    sources: writing.footnotes.sources(),
    followUps: context.asker.admin ? [confirm, leave] : [leave],
  };
}
