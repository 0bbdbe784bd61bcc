import { toReply } from '../adapters/slack/reply.js';
import type { ArticleIndex } from '../index/model.js';
import type { Asker } from '../src/conversation.js';
import { openSeedBot } from './seed-bot.js';

export const SLACK_PAYLOADS = 'test/adapters/slack/payloads';

const ASKER: Asker = {
  platform: 'slack',
  workspace: 'T024BE7LD',
  channel: 'C024BE91L',
  user: 'U024BE7LH',
  name: 'sam',
  private: true,
  admin: true,
};

/** One question of each command, by the name of the file that its answer is kept in. */
const QUESTIONS: Readonly<Record<string, string>> = {
  ofsted: '/ofsted latest',
  whois: '/whois Hazell',
  quote: '/quote Johnston',
  weaknesses: '/weaknesses',
  brief: '/brief caseloads',
  digest: '/digest weekly monday 09:00 about caseloads',
  sources: '/sources',
  correct: '/correct caseloads',
  report: '/report The visit was in March, not in May',
  help: '/help',
};

/** What Slack is sent for one answer of each command, as JSON, by file. */
export async function writeSlackPayloads(index: ArticleIndex): Promise<ReadonlyMap<string, string>> {
  const payloads = new Map<string, string>();
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const { bot, close } = await openSeedBot(index);
    const payload = toReply({ answer: await bot.ask(question, ASKER), question, offers: ['share', 'report'] });
    payloads.set(`${SLACK_PAYLOADS}/${name}.json`, `${JSON.stringify(payload, null, 2)}\n`);
    await close();
  }
  return payloads;
}
