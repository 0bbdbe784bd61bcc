import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { textOf } from '../../answer-text.js';
import { KIM, openRoom, type Room } from './room.js';

let room: Room;

beforeEach(async () => {
  room = await openRoom();
});

afterEach(() => room.close());

const followsOf = async (user: string) =>
  (await room.all()).flatMap((each) => (each.kind === 'follow' && each.owner === user ? [each.follows] : []));

describe('following', () => {
  test('keeps everything that one person follows here together, and counts what is there as told', async () => {
    await room.ask('follow Anna Smith');
    await room.ask('follow caseloads');
    await room.ask('follow “early help”');
    await room.ask('follow recording', { asker: KIM });
    expect(await followsOf('sam')).toEqual([
      [
        { kind: 'person', personId: expect.any(String), name: 'Anna Smith' },
        { kind: 'weakness', theme: 'caseloads' },
        { kind: 'phrase', words: 'early help' },
      ],
    ]);
    expect(await followsOf('kim')).toEqual([[{ kind: 'weakness', theme: 'recording' }]]);
    const [own] = await room.all();
    expect(own?.last?.articles).toHaveLength(3);
  });

  test('shows at once what it finds, each with its date and source, the newest first', async () => {
    const answer = await room.ask('follow caseloads');
    const text = textOf(answer);
    expect(answer.title).toBe('You now follow caseloads');
    expect(text).toContain('In 2 of 3 articles so far, the newest first');
    expect(text.indexOf('caseloads remain too high')).toBeLessThan(text.indexOf('Caseloads have fallen by a third.'));
    expect(text).toMatch(/Published [^:]*2018/);
    expect(answer.sources).toHaveLength(2);
  });

  test('warns of what nearly every article tells of', async () => {
    expect(textOf(await room.ask('follow “children”'))).toContain(
      '“children” is in 3 of 3 articles: you will be told of nearly every article.',
    );
    expect(textOf(await room.ask('follow “early help”'))).not.toContain('nearly every article');
  });

  test('takes words that no article has yet, and says so', async () => {
    const answer = await room.ask('follow “unicorns”');
    expect(answer.title).toBe('You now follow the words “unicorns”');
    expect(textOf(answer)).toContain('Nothing tells of it yet. Searched: 3 articles');
  });

  test('the same twice says so and changes nothing', async () => {
    await room.ask('follow “Early Help”');
    const before = await room.all();
    expect((await room.ask('follow “early help”')).title).toBe(
      'Nothing was changed: you follow the words “Early Help” already',
    );
    expect(await room.all()).toEqual(before);
  });

  test('asks which of two people is meant, and which holder of a post', async () => {
    const answer = await room.ask('follow Smith');
    expect(answer.title).toBe('Which one? “Smith” may mean several');
    expect(answer.followUps.map(({ question }) => question).sort()).toEqual([
      '/digest follow Anna Smith',
      '/digest follow Brian Smith',
    ]);
    expect((await room.ask('follow the cabinet member')).followUps.map(({ question }) => question)).toContain(
      '/digest follow Brian Smith',
    );
    expect(await room.all()).toEqual([]);
  });

  test('of what is neither person nor weakness offers the nearest, and the words as they are', async () => {
    const answer = await room.ask('follow caselaods');
    expect(answer.title).toBe('Nothing was changed: “caselaods” is not known');
    expect(answer.followUps.slice(0, 2).map(({ question }) => question)).toEqual([
      '/digest follow caseloads',
      '/digest follow “caselaods”',
    ]);
  });

  test('asks what, where nothing is named', async () => {
    expect((await room.ask('follow')).title).toBe('What do you want to follow?');
    expect((await room.ask('follow “?!”')).title).toMatch(/^Nothing was changed/);
  });

  test('refuses words as long as a passage, and more than anybody reads', async () => {
    expect((await room.ask(`follow “${'very '.repeat(20)}long”`)).title).toBe(
      'Nothing was changed: these words are too long',
    );
    for (let at = 0; at < 50; at++) await room.ask(`follow “word ${at}”`);
    expect((await room.ask('follow “one more”')).title).toBe('Nothing was changed: you follow 50 already');
  });

  test('two things at the same time keeps both or says which was not', async () => {
    const answers = await Promise.all([room.ask('follow caseloads'), room.ask('follow recording')]);
    const kept = (await followsOf('sam')).flat().length;
    expect(answers.filter(({ title }) => title.startsWith('You now follow'))).toHaveLength(kept);
    expect(kept).toBeGreaterThan(0);
  });
});

describe('unfollowing', () => {
  beforeEach(async () => {
    for (const words of ['Anna Smith', 'caseloads', '“early help”']) await room.ask(`follow ${words}`);
  });

  test.each([
    ['Anna Smith', 'You no longer follow Anna Smith'],
    ['anna smth', 'You no longer follow Anna Smith'],
    ['smith', 'You no longer follow Anna Smith'],
    ['high caseloads', 'You no longer follow caseloads'],
    ['“early help”', 'You no longer follow the words “early help”'],
    ['early help', 'You no longer follow the words “early help”'],
    ['the words “Early help”', 'You no longer follow the words “early help”'],
  ])('%p ends that and leaves the rest', async (words, title) => {
    expect((await room.ask(`unfollow ${words}`)).title).toBe(title);
    expect((await followsOf('sam')).flat()).toHaveLength(2);
  });

  test('the last one ends it all, and following begins anew', async () => {
    for (const words of ['Anna Smith', 'caseloads', '“early help”']) await room.ask(`unfollow ${words}`);
    expect(await room.all()).toEqual([]);
    expect((await room.ask('follows')).title).toBe('You follow nothing in this conversation');
    expect((await room.ask('follow caseloads')).title).toBe('You now follow caseloads');
  });

  test('everything ends it all', async () => {
    expect((await room.ask('unfollow everything')).title).toBe('You no longer follow anything in this conversation');
    expect(await room.all()).toEqual([]);
  });

  test.each(['unfollow unicorns', 'unfollow', 'unfollow e'])(
    '%p changes nothing and shows what is followed',
    async (words) => {
      const answer = await room.ask(words);
      expect(answer.followUps.map(({ question }) => question)).toContain('/digest unfollow “early help”');
      expect((await followsOf('sam')).flat()).toHaveLength(3);
    },
  );

  test('is a matter of one’s own follows', async () => {
    expect((await room.ask('unfollow caseloads', { asker: KIM })).title).toBe(
      'You follow nothing in this conversation',
    );
  });

  test('shows in how many articles each was found', async () => {
    const text = textOf(await room.ask('follows'));
    expect(text).toContain('Caseloads\n: in 2 of 3 articles so far');
    expect(text).toContain('The words “early help”\n: in 1 of 3 articles so far');
  });
});
