import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIGEST_STORY, writeDigestStory } from './digest-story.js';
import { openSeedBot, readSeeds } from './seed-bot.js';
import { SLACK_PAYLOADS, writeSlackPayloads } from './slack-payloads.js';
import { writeTranscript } from './transcripts.js';

const FOLDER = 'test/transcripts';

/** Answers every question of the transcripts anew; the difference is then read by a person before it is committed. */
const index = readSeeds();
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
  const path = join(FOLDER, name);
  const { bot, close } = await openSeedBot(index);
  writeFileSync(path, await writeTranscript(readFileSync(path, 'utf8'), bot));
  await close();
}
writeFileSync(DIGEST_STORY, writeDigestStory(index));
mkdirSync(SLACK_PAYLOADS, { recursive: true });
for (const [path, payload] of await writeSlackPayloads(index)) writeFileSync(path, payload);
