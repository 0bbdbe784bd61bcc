import { type Answer, bullets, type FollowUp, followUp, note, paragraph } from '../answer.js';
import { countOf } from '../wording.js';

/** Commands that can be asked of one local authority. */
const ASKED_OF_ONE = /^\/(?:ofsted|weaknesses|brief|who|quote|correct)\b/; // /ofsted timeline

const MOST_OFFERED = 5;

/** "/ofsted timeline in Devon": the same question, of one authority. */
const askOf = ({ label, question }: FollowUp, authority: string): FollowUp => {
  if (!ASKED_OF_ONE.test(question)) return { label, question };
  const asked = `${question} in ${authority}`;
  return { label: label === question ? asked : label, question: asked };
};

const entitle = ({ title }: Answer, authority: string): string =>
  title.includes(`${authority}:`) ? title : `${authority}: ${title}`;

/** The answer, saying of which local authority it is, and asking on about the same one. */
export const tellAuthority = (answer: Answer, authority: string): Answer => ({
  ...answer,
  title: entitle(answer, authority),
  followUps: answer.followUps.map((each) => askOf(each, authority)),
});

/** The same where nobody named it: it is the usual one here, and how to ask of another is said. */
export function tellUsual(answer: Answer, authority: string, others: readonly string[]): Answer {
  const [other] = others;
  if (other === undefined) return answer;
  const elsewhere = note(
    `Of ${authority}, the usual one here. ${countOf(others.length, 'other authority', 'other authorities')}: add a name to your question, such as “in ${other}”, or see /authority.`,
  );
  return { ...answer, title: entitle(answer, authority), elements: [...answer.elements, elsewhere] };
}

/** Asks back of which local authority something is asked, with the question for each. */
export function askWhich(question: string, authorities: readonly string[]): Answer {
  return {
    title: 'Of which local authority?',
    elements: [
      paragraph(
        `The articles tell of ${countOf(authorities.length, 'authority', 'authorities')}. Name one: ${question} in …`,
      ),
      bullets(authorities.slice(0, 3 * MOST_OFFERED).map((authority) => [authority])),
      note('An admin chooses the usual one of this conversation with /authority and its name.'),
    ],
    sources: [],
    followUps: authorities
      .slice(0, MOST_OFFERED)
      .map((name) => ({ label: name, question: `${question} in ${name}` }))
      .concat(followUp('/authority'))
      .slice(0, MOST_OFFERED),
  };
}
