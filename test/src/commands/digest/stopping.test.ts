import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { KIM, openRoom, type Room } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
  await room.ask('monthly on the 1st 08:30 about caseloads by Ofsted only if changed not on bank holidays');
});

afterEach(() => room.close());

describe('stopping a digest', () => {
  test('ends it, and offers to set the very same up again', async () => {
    const [before] = await room.all();
    const answer = await room.ask('stop caseloads and Ofsted');
    expect(answer.title).toBe('The digest “caseloads and Ofsted” has stopped');
    expect(await room.all()).toEqual([]);
    await room.press(answer.followUps[0]?.question ?? '');
    expect(await room.all()).toEqual([{ ...before, id: expect.any(String) }]);
  });

  test('stops the plain one where no name is typed, and no other when that is gone', async () => {
    await room.ask('weekly monday 09:00');
    expect((await room.ask('stop')).title).toBe('The digest has stopped');
    const again = await room.ask('stop');
    expect(again.title).toBe('Do you mean this one?');
    expect(again.followUps[0]?.question).toBe('/digest stop caseloads and Ofsted');
    expect(await room.all()).toHaveLength(1);
  });

  test.each([
    ['stop everything', 'Nothing was changed: “everything” is not understood'],
    ['stop caseload', 'Nothing was changed: “caseload” is not understood'],
  ])('%p stops nothing, and offers what there is', async (words, title) => {
    await room.ask('weekly monday 09:00');
    const answer = await room.ask(words);
    expect(answer.title).toBe(title);
    expect(answer.followUps.map(({ question }) => question)).toContain('/digest stop caseloads and Ofsted');
    expect(await room.all()).toHaveLength(2);
  });

  test('is for its owner and admins', async () => {
    const answer = await room.ask('stop caseloads and Ofsted', { asker: KIM });
    expect(answer.title).toBe('Nothing was changed: the digest “caseloads and Ofsted” is not yours');
    expect(await room.all()).toHaveLength(1);
  });

  test('twice at once stops it once', async () => {
    const answers = await Promise.all([room.ask('stop caseloads and Ofsted'), room.ask('stop caseloads and Ofsted')]);
    expect(answers.map(({ title }) => title)).toEqual([
      'The digest “caseloads and Ofsted” has stopped',
      'Nothing was changed: somebody changed the digest “caseloads and Ofsted” meanwhile',
    ]);
  });

  test('says where there is none', async () => {
    await room.ask('stop caseloads and Ofsted');
    expect((await room.ask('stop')).title).toBe('There is no digest in this conversation');
  });
});
