import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPageLinks, linkBot } from '../../../adapters/article-pages.js';
import { createFileShelf } from '../../../adapters/file-shelf.js';
import { toAnswerView } from '../../../adapters/slack/views.js';
import type { SlackDouble } from '../../slack-double/slack-double.js';
import { CHANNEL, type Message, USER } from '../../slack-double/workspace.js';
import { createRealBot } from '../real-bot.js';
import { MODES, type OpenSlack, openSlack, validateBlocks } from './open-slack.js';
import { only } from './shown.js';

const ALT = 'The weakness ledger, drawn from 5 articles.';
const URL = 'https://bot.example.org/ledger.png?v=3f9c';
const PICTURE = { type: 'image', image_url: URL, alt_text: ALT };
const WORDS = { type: 'context', elements: [{ type: 'plain_text', text: ALT, emoji: false }] };
/** Slack’s own words: https://github.com/slackapi/python-slack-sdk/issues/1782. */
const UNFETCHED = 'downloading image failed [json-pointer:/blocks/1/image_url]';

const link = createPageLinks({ address: 'https://bot.example.org', shelf: createFileShelf(() => new Date()) });
const withoutId = ({ block_id: _, ...block }: Record<string, unknown>) => block;
const secondBlockOf = ({ blocks = [] }: Message) => withoutId({ ...blocks[1] });

describe.each(MODES)('an answer with a picture over %s', (mode) => {
  let opened: OpenSlack;
  let slack: SlackDouble;
  let isFetched = true;

  beforeAll(async () => {
    opened = await openSlack({
      mode,
      bot: (store) => linkBot(createRealBot(store), link, async () => ({ kind: 'image', url: URL, alt: ALT })),
      users: [{ id: USER, name: 'amina' }],
      validateBlocks: (blocks, surface) => [
        ...validateBlocks(blocks, surface),
        ...(!isFetched && blocks.some(({ type }) => type === 'image') ? [UNFETCHED] : []),
      ],
    });
    slack = opened.slack;
    await opened.adapter.start();
  });

  beforeEach(() => {
    slack.reset();
    isFetched = true;
  });

  afterAll(() => opened.close());

  test('shows it where Slack can fetch it, once', async () => {
    const asked = only((await slack.command('/weaknesses')).messages);
    expect(asked).toMatchObject({ visibleTo: USER });
    expect(secondBlockOf(asked)).toEqual(PICTURE);
    expect(secondBlockOf(only((await slack.mention('what is still outstanding?')).messages))).toEqual(PICTURE);
  });

  test('says what it tells where Slack cannot, in whatever way it was asked', async () => {
    isFetched = false;
    const asked = only((await slack.command('/weaknesses')).messages);
    expect(secondBlockOf(asked)).toEqual(WORDS);
    expect(secondBlockOf(only((await slack.mention('/weaknesses')).messages))).toEqual(WORDS);
    await slack.press(asked, 'Share to channel');
    const shared = slack.posts(CHANNEL).find(({ blocks = [] }) => JSON.stringify(blocks).includes('Shared by amina'));
    expect(shared?.blocks?.map((block) => withoutId({ ...block }))).toContainEqual(WORDS);
  });
});

test('a dialog, which is refused whole where a picture does not come, has its words alone', () => {
  const answer = {
    title: 'Outstanding weaknesses',
    elements: [{ kind: 'image' as const, url: URL, alt: ALT }],
    sources: [],
    followUps: [],
  };
  expect(toAnswerView({ answer, question: '/weaknesses' }).blocks[1]).toEqual(WORDS);
});
