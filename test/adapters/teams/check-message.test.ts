import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { submitDialog } from '../../../adapters/teams/answer-dialog.js';
import { checkMessage } from '../../../adapters/teams/check-message.js';
import { textOfCard } from './card-text.js';
import { type InvokeReception, invoke, openReception } from './invoke-reception.js';
import { dialogReply } from './invoke-responses.js';

let reception: InvokeReception;

beforeEach(async () => {
  reception = await openReception();
});

afterEach(() => reception.store.close());

const onMessage = (content: string, contentType = 'html'): object => ({
  commandId: 'check',
  commandContext: 'message',
  messagePayload: { id: '1485983408511', body: { contentType, content } },
});

async function chosen(value: object): Promise<{ title: string; text: string }> {
  const reply = await checkMessage(invoke('composeExtension/fetchTask', value), reception);
  const { title, card } = dialogReply.parse(reply).body.task.value;
  return { title, text: textOfCard(card.content) };
}

describe('“Check this quote” on a message', () => {
  test('shows in a dialog what differs from the source, and asks for whoever chose it alone', async () => {
    const { title, text } = await chosen(
      onMessage('<div><p>Hazell:&nbsp;&#8220;The pace of <b>improvement</b></p><p>has been too slow.&#8221;</p></div>'),
    );
    expect(title).toMatch(/^The words differ/);
    expect(text).toContain('Speaker: here Lin Hazell, there Warren Whyte');
    expect(reception.asked[0]).toMatchObject({
      text: '/check Hazell: “The pace of improvement has been too slow.”',
      asker: { private: true },
    });
  });

  test('takes a message without marks as one quotation', async () => {
    await chosen(onMessage('There is still much more to do', 'text'));
    expect(reception.asked[0]?.text).toBe('/check “There is still much more to do”');
  });

  test.each([
    ['a picture', onMessage('<img src="x">')],
    ['no message', { commandId: 'check' }],
  ])('says how words are checked of %s', async (_, value) => {
    expect((await chosen(value)).title).toContain('Usage: /check');
  });

  test('says that it is outdated of an action that nobody knows', async () => {
    expect((await chosen({ commandId: 'translate' })).text).toContain('older version');
  });

  test('answers the buttons of its dialog in the dialog', async () => {
    const value = { commandId: 'check', data: { does: 'ask', question: '/quote Hazell' } };
    const reply = await submitDialog(invoke('composeExtension/submitAction', value), reception);
    expect(dialogReply.parse(reply).body.task.value.title).toBe('Lin Hazell');
  });
});
