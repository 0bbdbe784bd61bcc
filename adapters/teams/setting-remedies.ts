/** Where to find each, on https://portal.azure.com or elsewhere. */
export const REMEDIES = {
  TEAMS_APP_ID:
    'Set TEAMS_APP_ID to the Microsoft App ID of the Azure Bot’s page Configuration (7f0d2c1e-…): without it anybody could write in the name of Teams.',
  TEAMS_APP_SECRET:
    'Set TEAMS_APP_SECRET to the Value of a client secret, from Microsoft Entra ID → App registrations → Certificates & secrets.',
  TEAMS_MANAGED_IDENTITY:
    'Set TEAMS_MANAGED_IDENTITY to on, instead of TEAMS_APP_SECRET, where the bot is registered with a user-assigned managed identity of its machine; or leave it out.',
  TEAMS_TENANT_ID:
    'Set TEAMS_TENANT_ID to the App Tenant ID of the Azure Bot’s page Configuration: the directory id of the organisation that registered the app.',
  TEAMS_TENANTS:
    'Set TEAMS_TENANTS to the directory ids of the organisations that are answered, with commas between them, or leave it out for TEAMS_TENANT_ID alone.',
  TEAMS_ADMINS:
    'Set TEAMS_ADMINS to object ids of users, from Microsoft Entra ID → Users, with commas between them, or leave it out.',
  TEAMS_PRIVATE_REPLIES:
    'Set TEAMS_PRIVATE_REPLIES to off, where everybody in a channel may see what a slash command answers, or leave it out for on.',
  TEAMS_PLAYGROUND:
    'Set TEAMS_PLAYGROUND to on, to try the bot out in Microsoft’s playground on this machine, or leave it out.',
  TEAMS_OPENID_URL:
    'Leave TEAMS_OPENID_URL and TEAMS_TOKEN_ISSUER out, for Microsoft’s own, or set it to the OpenID document of a test server.',
  TEAMS_TOKEN_ISSUER:
    'Leave TEAMS_OPENID_URL and TEAMS_TOKEN_ISSUER out, for Microsoft’s own, or set it to the issuer of a test server’s tokens.',
  PUBLIC_URL: 'Set PUBLIC_URL to the address at which this program is reached from outside (https://bot.example.org).',
  EGRESS_PROXY:
    'Set EGRESS_PROXY to the address of a proxy (http://proxy.example.org:3128) that refuses private networks, or leave it out.',
  HOST: 'Set HOST to 127.0.0.1, or leave it out: in the playground nobody is asked who they are.',
} as const;

export type Setting = keyof typeof REMEDIES;
