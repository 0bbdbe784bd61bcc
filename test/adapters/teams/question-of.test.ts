import { describe, expect, test } from '@jest/globals';
import { readActivity } from '../../../adapters/teams/activity.js';
import { questionOf } from '../../../adapters/teams/question-of.js';
import { activityIn, BOT, MENTION } from './open-listener.js';

const PERSON = {
  type: 'mention',
  text: '<at>Lin Hazell</at>',
  mentioned: { id: '29:1hazell', name: 'Lin Hazell' },
};
const CLIENT = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London' };

function ask(text: string | undefined, ...entities: object[]): string {
  const activity = readActivity({ serviceUrl: 'https://smba.example/', ...activityIn('channel', { text, entities }) });
  if (!activity) throw new Error('This is no activity.');
  return questionOf(activity);
}

describe('a message with a mention', () => {
  test.each([
    ['at the start', '<at>Briefing Bot</at> who is Hazell?', [MENTION, CLIENT]],
    ['at the start, with a no-break space', '<at>Briefing Bot</at>&nbsp;who is Hazell?', [CLIENT, MENTION]],
    ['followed by a comma', '<at>Briefing Bot</at>, who is Hazell?', [MENTION]],
    ['followed by a colon and line ends', '<at>Briefing Bot</at>:\r\n\r\nwho is Hazell?\n', [MENTION]],
    ['in the middle', 'who is <at>Briefing Bot</at> Hazell?', [MENTION]],
    ['at the end', 'who is Hazell? <at>Briefing Bot</at>&nbsp;', [MENTION]],
    ['twice', '<at>Briefing Bot</at> who is Hazell? <at>Briefing Bot</at>', [MENTION, MENTION]],
    ['in straight marks', '"<at>Briefing Bot</at>" who is Hazell?', [MENTION]],
    ['in curly marks', 'who is “<at>Briefing Bot</at>” Hazell?', [MENTION]],
    ['with a number of its own', '<at id="0">Briefing Bot</at> who is Hazell?', [MENTION]],
    [
      'by a part of its name',
      '<at>Briefing</at> who is Hazell?',
      [{ ...MENTION, text: '<at>Briefing</at>', mentioned: { id: BOT, name: 'Briefing Bot' } }],
    ],
    [
      'a word at a time',
      '<at>Briefing</at>&nbsp;<at>Bot</at>&nbsp;who is Hazell?',
      [
        { ...MENTION, text: '<at>Briefing</at>' },
        { ...MENTION, text: '<at>Bot</at>' },
      ],
    ],
    ['that Teams does not list', '<at>Briefing Bot</at> who is Hazell?', [CLIENT]],
    ['in capitals', '<AT>briefing bot</AT> who is Hazell?', []],
    ['below a quoted message', '<quoted messageId="1772129782775"/><at>Briefing Bot</at> who is Hazell?', [MENTION]],
  ])('asks what stands beside it: %s', (_, text, entities) => {
    expect(ask(text, ...entities)).toBe('who is Hazell?');
  });

  test('of somebody else asks about that person by name', () => {
    expect(ask('<at>Briefing Bot</at> who is <at>Lin Hazell</at>?', MENTION, PERSON)).toBe('who is Lin Hazell?');
  });

  test('of somebody else in quotation marks keeps the marks', () => {
    expect(ask('/quote "<at>Lin Hazell</at>"', PERSON)).toBe('/quote "Lin Hazell"');
  });

  test('keeps the slash of a command', () => {
    expect(ask('<at>Briefing Bot</at> /who Hazell', MENTION)).toBe('/who Hazell');
    expect(ask('<at>Briefing Bot</at>/who Hazell', MENTION)).toBe('/who Hazell');
  });

  test.each([
    '<at>Briefing Bot</at>',
    '<at>Briefing Bot</at>&nbsp;',
    '"<at>Briefing Bot</at>",',
    '',
    ' \n ',
    undefined,
  ])('and nothing else asks for help: %j', (text) => {
    expect(ask(text, MENTION)).toBe('/help');
  });
});

describe('what is typed', () => {
  test.each([
    ['children&apos;s &amp; adults&#39; services', "children's & adults' services"],
    ['&#8220;no more&#x201D;', '“no more”'],
    ['&lt;at&gt;Briefing Bot&lt;/at&gt; hello', '<at>Briefing Bot</at> hello'],
    ['a &amp;lt; b', 'a &lt; b'],
    ['AT&T &copy; &unknown; &#xffffff; & more', 'AT&T &copy; &unknown; &#xffffff; & more'],
    ['<b>caseloads</b> *now*', '<b>caseloads</b> *now*'],
  ])('is read as the characters it was typed as: %j', (text, question) => {
    expect(ask(text)).toBe(question);
  });

  test.each([
    ['/ofsted help', '/help ofsted'],
    ['ofsted help', '/help ofsted'],
    ['/quote help?', '/help quote'],
    ['Weaknesses help', '/help weaknesses'],
    ['/whois help', '/help who'],
    ['/offsted help', '/offsted help'],
    ['/digest help', '/digest help'],
    ['digest help', 'digest help'],
    ['early help', 'early help'],
    ['/ofsted help and protection', '/ofsted help and protection'],
    ['help ofsted', 'help ofsted'],
    ['offsted latest', 'offsted latest'],
    ['Hi', 'Hi'],
  ])('%j asks %j', (text, question) => {
    expect(ask(text)).toBe(question);
  });

  test('costs no more time than its length, whatever marks it holds', () => {
    for (const unit of ['<at ', '"<at>', '&#', '<quoted ', ', ', '/x help ']) {
      expect(typeof ask(unit.repeat(50_000))).toBe('string');
    }
  });
});
