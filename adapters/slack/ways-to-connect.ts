import type { SettingProblem } from '../../src/errors.js';
import { REMEDIES, type Setting } from './setting-remedies.js';
import type { SlackSettings } from './settings.js';

type Kind = SlackSettings['kind'];

/** What is set, by name. */
type Given = Readonly<Record<string, string | undefined>>;

/** What each way to connect needs, and the settings of the other ways. */
const NEEDS: Readonly<Record<Kind, readonly Setting[]>> = {
  socket: ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
  single: ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'],
  many: ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'PUBLIC_URL'],
};
const ONLY_FOR_OTHERS: Readonly<Record<Kind, readonly Setting[]>> = {
  socket: ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'],
  single: [],
  many: ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
};
/** What tells that a way is meant. */
const SIGNS: Readonly<Record<Kind, readonly Setting[]>> = {
  socket: ['SLACK_APP_TOKEN'],
  many: ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'],
  single: ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'],
};
const WAYS: Readonly<Record<Kind, string>> = {
  socket: 'one workspace in Socket Mode',
  single: 'one workspace over HTTP',
  many: 'many workspaces',
};

/** Undefined where nothing of Slack is set: then it is off. */
export function chooseKind(given: Given): Kind | undefined {
  const kinds = ['socket', 'many', 'single'] as const;
  return kinds.find((kind) => SIGNS[kind].some((setting) => given[setting] !== undefined));
}

/** Whoever has a bot token alone is helped most by the way that needs no public address. */
function remedyFor(setting: Setting, kind: Kind): string {
  if (kind !== 'single' || setting !== 'SLACK_SIGNING_SECRET') return REMEDIES[setting];
  return `${REMEDIES.SLACK_APP_TOKEN} Or, with a public address: ${REMEDIES.SLACK_SIGNING_SECRET}`;
}

/** What is missing for a way to connect, and what does not belong to it. */
export function findMisfits(given: Given, kind: Kind): SettingProblem[] {
  const missing = NEEDS[kind].filter((setting) => given[setting] === undefined);
  const foreign = ONLY_FOR_OTHERS[kind].filter((setting) => given[setting] !== undefined);
  return [
    ...missing.map((setting) => ({
      setting,
      problem: `is missing, to connect ${WAYS[kind]}`,
      remedy: remedyFor(setting, kind),
    })),
    ...foreign.map((setting) => ({
      setting,
      problem: `does not belong to ${WAYS[kind]}`,
      remedy: `Leave ${setting} out, or all of ${SIGNS[kind].join(', ')}.`,
    })),
  ];
}
