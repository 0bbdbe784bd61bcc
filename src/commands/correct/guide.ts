import { type Answer, bullets, followUp, note, paragraph, section } from '../../answer.js';
import type { Context } from '../../command.js';
import { standingCorrections } from '../../curation/standing-corrections.js';
import { countOf } from '../../wording.js';
import { noteAdmins } from './permission.js';
import { listTrail } from './prospect.js';

const PARTS = [
  [
    'A date',
    'of an article, a quotation, a finding, an inspection or visit',
    '/correct date caseloads 1 to 29 January 2018',
  ],
  [
    'A speaker',
    'who said a quotation, or who found what a finding says',
    '/correct speaker “steady progress” to Lin Hazell',
  ],
  ['A role', 'the post that is told beside a name', '/correct role Lin Hazell to cabinet member for education'],
  ['A theme', 'what a finding counts for in the ledger of weaknesses', '/correct theme caseloads 2 to recording'],
  ['A status', 'of a weakness: open, improving or resolved', '/correct status caseloads to resolved'],
] as const;

const FOLLOW_UPS = ['/correct caseloads', '/correct timeline', '/correct sources', '/correct list'];

/** `/correct` alone: what can be put right, and how that is typed. */
export async function guide(context: Context): Promise<Answer> {
  const trail = await listTrail(await context.store(), context);
  const standing = standingCorrections(trail).length;
  return {
    title: 'Put right what was read wrongly',
    elements: [
      paragraph(
        'The articles stay as printed. What was read from them can be put right, with a reason and where it can be checked; every answer and digest that shows it then says so, and says what was read.',
      ),
      section('What can be put right', [
        bullets(
          PARTS.map(([name, what, example]) => [{ text: name, strong: true }, `: ${what}. ${example} because … see …`]),
        ),
      ]),
      section('How', [
        bullets([
          [
            'Find it: /correct with a theme, a person, the first words of a quotation, a headline, “timeline” or “sources”. Each fact there has a short name, such as “caseloads 1”.',
          ],
          [
            'Type what it should be, “because” and the reason, “see” and the evidence. You see what would change before anything does.',
          ],
          ['/correct list shows all that was ever corrected; /correct undo with a number takes one back.'],
        ]),
      ]),
      note(
        `${standing === 0 ? 'Nothing is corrected here so far.' : `${countOf(standing, 'correction')} in force here.`}`,
      ),
      ...(await noteAdmins(context)),
    ],
    sources: [],
    followUps: FOLLOW_UPS.map(followUp),
  };
}
