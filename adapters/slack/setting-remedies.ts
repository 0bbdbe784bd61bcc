/** Where to find each, on https://api.slack.com/apps or elsewhere. */
export const REMEDIES = {
  SLACK_APP_TOKEN:
    'Set SLACK_APP_TOKEN to the app-level token (xapp-…) with the scope connections:write, from Basic Information → App-Level Tokens.',
  SLACK_BOT_TOKEN: 'Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) of the page Install App.',
  SLACK_SIGNING_SECRET: 'Set SLACK_SIGNING_SECRET to the Signing Secret of Basic Information → App Credentials.',
  SLACK_CLIENT_ID: 'Set SLACK_CLIENT_ID to the Client ID of Basic Information → App Credentials.',
  SLACK_CLIENT_SECRET: 'Set SLACK_CLIENT_SECRET to the Client Secret of Basic Information → App Credentials.',
  SLACK_STATE_SECRET:
    'Set SLACK_STATE_SECRET to 16 random characters or more (openssl rand -hex 32), the same for every instance.',
  SLACK_ADMINS: 'Set SLACK_ADMINS to user ids with commas between them (U024BE7LH,U061F7AUR), or leave it out.',
  SLACK_API_URL: 'Leave SLACK_API_URL out, for https://slack.com/api/, or set it to the address of a test server.',
  SLACK_AUTHORIZATION_URL:
    'Leave SLACK_AUTHORIZATION_URL out, for https://slack.com/oauth/v2/authorize, or set it to the address of a test server.',
  PUBLIC_URL: 'Set PUBLIC_URL to the address at which this program is reached from outside (https://bot.example.org).',
  SUPPORT_URL: 'Set SUPPORT_URL to a page where people get help (https://…), or leave it out.',
  PRIVACY_URL: 'Set PRIVACY_URL to the page on privacy (https://…), or leave it out.',
} as const;

export type Setting = keyof typeof REMEDIES;
