import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Adapter } from '../../adapters/adapter.js';
import { paragraph } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import type { Asker } from '../../src/conversation.js';
import { createSampleBot } from '../src/sample-bot.js';

/** A platform with nobody behind it but the test. */
export interface Platform {
  readonly adapter: Adapter;
  /** Types a question as a person does; resolves to everything the answer shows, as plain text. */
  ask(text: string): Promise<string>;
  /** Everything shown since the start, as plain text. */
  shown(): string;
}

interface AskedQuestion {
  readonly text: string;
  readonly asker: Asker;
}

/** What no platform may pass on from an article or a question, line ends aside. */
const OBEYED = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const HOSTILE = '/echo \u001b[2J\u009b1m<!channel> *bold* [x](http://y.example) \u202egnorw';

function listenTo(bot: Bot, asked: AskedQuestion[]): Bot {
  return {
    ask(text, asker) {
      asked.push({ text, asker });
      return bot.ask(text, asker);
    },
  };
}

/** What holds for every adapter. `open` makes one over the bot given; it is not started yet. */
export function describeAdapter(name: string, open: (bot: Bot) => Promise<Platform>): void {
  describe(`the ${name} adapter`, () => {
    let asked: AskedQuestion[] = [];
    let platform: Platform;

    beforeEach(async () => {
      asked = [];
      platform = await open(listenTo(createSampleBot(), asked));
      await platform.adapter.start();
    });

    afterEach(async () => {
      await platform.adapter.stop();
    });

    test('passes a question on once, with who asked it', async () => {
      await platform.ask('/echo caseloads');
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ text: '/echo caseloads', asker: { platform: platform.adapter.platform } });
    });

    test('shows the title, the note and every field', async () => {
      const shown = await platform.ask('/echo caseloads');
      for (const words of ['Echo: caseloads', 'Details', 'Asked', 'One quotation.']) expect(shown).toContain(words);
    });

    test('shows a quotation word for word, with its marks and its speaker', async () => {
      const shown = await platform.ask('/echo caseloads');
      expect(shown).toContain('“There is more to do.');
      expect(shown).toContain('“We know where we should be.”');
      expect(shown).toContain('Maria Okonjo-Price, 27 September 2018');
    });

    test('shows the source with its number, file, date and how that is known', async () => {
      const shown = await platform.ask('/echo caseloads');
      for (const words of [
        '[1]',
        '‘Early signs’ at Westshire',
        '102_newer.txt',
        'between 1 and 7 October 2018',
        'Thursday, September 27',
      ]) {
        expect(shown).toContain(words);
      }
    });

    test('offers the questions to ask next', async () => {
      expect(await platform.ask('/echo caseloads')).toContain('/echo once more');
    });

    test('shows a question as the characters it is, and passes on none that a platform obeys', async () => {
      const shown = await platform.ask(HOSTILE);
      expect(shown).toContain('<!channel> *bold* [x](http://y.example)');
      expect(OBEYED.test(shown)).toBe(false);
    });

    test('answers when a command has failed', async () => {
      expect(await platform.ask('/fails caseloads')).toContain('This question could not be answered');
    });

    test('answers a misspelt command with the nearest one', async () => {
      expect(await platform.ask('/ecko caseloads')).toContain('/echo caseloads');
    });

    test('sends an answer that nobody asked for', async () => {
      const conversation = { platform: platform.adapter.platform, workspace: 'terminal', channel: 'terminal' };
      const answer = { title: 'Digest', elements: [paragraph('No change.')], sources: [], followUps: [] };
      expect(await platform.adapter.send({ deliveryId: 'd1', conversation, answer })).toMatchObject({ kind: 'sent' });
      expect(platform.shown()).toContain('No change.');
    });

    test('looks for what it sent, or says that it cannot tell', async () => {
      const conversation = { platform: platform.adapter.platform, workspace: 'terminal', channel: 'terminal' };
      const message = {
        deliveryId: 'd2',
        conversation,
        answer: { title: 'Digest', elements: [], sources: [], followUps: [] },
      };
      await platform.adapter.send(message);
      expect(['found', 'cannot-tell']).toContain(
        (await platform.adapter.find(message, '2026-11-22T12:00:00.000Z')).kind,
      );
    });

    test('may be stopped twice', async () => {
      await platform.adapter.stop();
      await expect(platform.adapter.stop()).resolves.toBeUndefined();
    });
  });
}
