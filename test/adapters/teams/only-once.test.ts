import { describe, expect, test } from '@jest/globals';
import { activityIn, direct, mention, useListeners } from './open-listener.js';

const open = useListeners();

const press = (question: string, value: object = { action: { data: { does: 'ask', question } } }): object =>
  activityIn('channel', { type: 'invoke', name: 'adaptiveCard/action', value });

async function five<T>(tell: (activity: object) => Promise<T>, activity: object): Promise<T[]> {
  const replies: T[] = [];
  for (let delivery = 0; delivery < 5; delivery += 1) replies.push(await tell(activity));
  return replies;
}

describe('what Teams delivers five times', () => {
  test('is answered once where it is a message', async () => {
    const { tell, messages, reception } = await open();
    await five(tell, mention('caseloads'));
    expect(messages()).toHaveLength(1);
    expect(reception.asked).toHaveLength(1);
  });

  test('is answered once where all five come at the same time', async () => {
    const { tell, messages } = await open();
    const activity = direct('caseloads');
    await Promise.all([1, 2, 3, 4, 5].map(() => tell(activity)));
    expect(messages()).toHaveLength(1);
  });

  test('is answered once where the program is started anew in between', async () => {
    const { tell, restart, messages, reception } = await open();
    const activity = direct('/digest weekly monday 09:00');
    await tell(activity);
    restart();
    await five(tell, activity);
    expect(messages()).toHaveLength(1);
    expect(reception.asked).toHaveLength(1);
  });

  test('is told once to be too much', async () => {
    const { tell, messages } = await open({ isWithin: () => false });
    await five(tell, mention('caseloads'));
    expect(messages()).toHaveLength(1);
  });

  test.each(['/who Hazell', '/digest weekly monday 09:00'])(
    'has one effect and one reply where it is a press: %s',
    async (question) => {
      const { tell, reception } = await open();
      const replies = await five(tell, press(question));
      expect(reception.asked).toHaveLength(1);
      expect(replies[0]).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
      for (const reply of replies) expect(reply).toBe(replies[0]);
    },
  );

  test('changes something once for ever, and says so where the reply is forgotten', async () => {
    const { tell, restart, reception } = await open();
    const activity = press('/digest weekly monday 09:00');
    await tell(activity);
    restart();
    const [reply] = await five(tell, activity);
    expect(JSON.stringify(reply)).toContain('Done already');
    expect(reception.asked).toHaveLength(1);
  });

  test('is looked up each time where it is a search', async () => {
    const { tell, reception } = await open();
    const value = { commandId: 'person', parameters: [{ name: 'words', value: 'Hazell' }] };
    const [first, ...others] = await five(
      tell,
      activityIn('personal', { type: 'invoke', name: 'composeExtension/query', value }),
    );
    expect(reception.asked).toHaveLength(5);
    for (const reply of others) expect(reply).toEqual(first);
  });
});

describe('what is not the same', () => {
  test('is answered each: the same words again, the same id elsewhere, nothing with an id', async () => {
    const { tell, messages } = await open();
    const first = mention('caseloads') as { id: string };
    await tell(first);
    await tell(mention('caseloads'));
    await tell({ ...direct('caseloads'), id: first.id });
    const { id: _, ...nameless } = first;
    await tell(nameless);
    await tell(nameless);
    expect(messages()).toHaveLength(5);
  });

  test('is a press some minutes later, which only looks something up', async () => {
    let time = Date.parse('2026-11-25T09:00:00Z');
    const { tell, reception } = await open({ now: () => new Date(time) });
    const activity = press('/who Hazell');
    await tell(activity);
    time += 299_000;
    await tell(activity);
    expect(reception.asked).toHaveLength(1);
    time += 2_000;
    await tell(activity);
    expect(reception.asked).toHaveLength(2);
  });

  test('is a press long ago: no more than some hundred replies are kept', async () => {
    const { tell, reception } = await open();
    const activity = press('/who Hazell');
    await tell(activity);
    for (let other = 0; other < 500; other += 1) await tell(press('', { action: { data: { unknown: true } } }));
    await tell(activity);
    expect(reception.asked).toHaveLength(2);
  });
});
