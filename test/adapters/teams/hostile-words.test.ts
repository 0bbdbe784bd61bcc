import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verbatim } from '../../../index/model.js';
import type { Bot } from '../../../src/bot.js';
import { toLiteral } from '../../../src/literal.js';
import { CHANNEL, cardOf, type Posted } from '../../teams-double/world.js';
import { printFigures } from '../print-figures.js';
import { textOfCard } from './card-text.js';
import { createPeople } from './crowd.js';
import { type OpenTeams, openTeams } from './open-teams.js';

const CALLS = ['<at>Amina Khan</at>', '<at id="0">everyone</at>', '@channel', '<!channel>', '<quoted messageId="1"/>'];
const MARKS = ['[x](http://y.example)', '*b*', '_i_', '~s~', '`c`', '&lt;b&gt;', '<b>b</b>', '{{DATE(2016-05-01)}}'];

/** What a person may type. */
const HOSTILE = fc
  .array(fc.oneof(fc.constantFrom(...CALLS, ...MARKS), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** Says the words in every place that words can stand, and writes them down. */
const createRepeater = (heard: string[]): Bot => ({
  async ask(words) {
    heard.push(words);
    return {
      title: words,
      elements: [
        { kind: 'quote', text: [words as Verbatim], attribution: [{ text: words, strong: true, cite: 1 }] },
        { kind: 'fields', fields: [{ label: words, value: [{ text: words, url: words }] }] },
        { kind: 'note', text: words },
      ],
      sources: [{ articleId: words, headline: words, file: words, publisher: words, url: words }],
      followUps: [{ label: words, question: words }],
    };
  },
});

/** What reads Markdown, rings somebody, or fetches something. */
const OBEYING = new Set(['TextBlock', 'FactSet', 'mention', 'Image', 'Media']);
const ESCAPED = /\\[\\`*_~<{\]]/g; // "\*b\*"
const MARKDOWN = /[`*_~<{]|\](?=[[(:])/; // [x](http://y.example)

function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

/** Whether Teams would read anything in a message as more than its characters. */
function isObeyed({ activity }: Posted): boolean {
  const { fallbackText } = cardOf(activity) as { fallbackText: string };
  return (
    typesIn(activity).some((type) => OBEYING.has(type)) ||
    'entities' in activity ||
    'text' in activity ||
    MARKDOWN.test(fallbackText.replace(ESCAPED, ''))
  );
}

let open: OpenTeams | undefined;

afterEach(async () => {
  await open?.close();
});

test('whatever is asked, and shared, is read as its characters and rings nobody, 200 times over HTTP', async () => {
  const heard: string[] = [];
  open = await openTeams({ bot: () => createRepeater(heard) });
  const { teams, adapter } = open;
  await adapter.start();
  const figures = { questions: 0, shared: 0, obeyed: 0, 'read otherwise': 0 };
  const questions = fc.sample(HOSTILE, { numRuns: 200, seed: 24 });
  for (const person of createPeople(questions.length)) {
    const doing = { where: CHANNEL, person };
    const asked = await teams.slash(questions.pop() ?? '', doing);
    const shared = await teams.press(asked.card, 'Share to channel', doing);
    const read = toLiteral(heard.at(-1) ?? '');
    figures.questions += asked.posts.length;
    figures.shared += shared.posts.length;
    figures.obeyed += [...asked.posts, ...shared.posts].filter(isObeyed).length;
    figures['read otherwise'] += [asked, shared].filter(({ card }) => !textOfCard(card).includes(`“${read}”`)).length;
  }
  printFigures('Teams, words that Teams would obey, over HTTP', figures);
  expect(figures).toEqual({ questions: 200, shared: 200, obeyed: 0, 'read otherwise': 0 });
  expect(teams.faults()).toEqual([]);
}, 30_000);
