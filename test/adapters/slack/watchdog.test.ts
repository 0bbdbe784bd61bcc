import { expect, test } from '@jest/globals';
import { createWatchdog } from '../../../adapters/slack/watchdog.js';

function open() {
  let time = 0;
  const barks: string[] = [];
  const watchdog = createWatchdog({
    patience: 60_000,
    elapsed: () => time,
    bark: ({ message }) => barks.push(message),
  });
  return {
    watchdog,
    barks,
    wait(milliseconds: number) {
      time += milliseconds;
    },
  };
}

test('a watchdog barks once after a minute of silence', () => {
  const { watchdog, barks, wait } = open();
  wait(60_000);
  watchdog.look();
  expect(barks).toEqual([]);
  wait(1);
  watchdog.look();
  watchdog.look();
  expect(barks).toEqual(['Nothing was heard from Slack for 60 seconds.']);
});

test('a watchdog is quiet while something is heard', () => {
  const { watchdog, barks, wait } = open();
  for (let minute = 0; minute < 60; minute += 1) {
    wait(60_000);
    watchdog.look();
    watchdog.heard();
  }
  expect(barks).toEqual([]);
});
