import bolt from '@slack/bolt';

const silent = () => undefined;

/** Takes the SDK's complaints of what tests do to it on purpose. */
export const silentLogger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => bolt.LogLevel.ERROR,
  setName: silent,
};
