/** How the app is known to Microsoft, and where it may be used. */
export type TeamsSettings = {
  /** Directory ids of the organisations that are answered; everybody else is turned away. */
  readonly tenants: readonly string[];
  /** Directory object ids of users who may change what others set up, and put right what was read. */
  readonly admins: readonly string[];
  /** A person who types a slash command in a channel is answered so that only they see it. */
  readonly privateReplies: boolean;
  /** "https://bot.example.org": where the pages of articles are. */
  readonly publicUrl?: string;
  /** "http://proxy.example.org:3128": the proxy through which files are fetched that people send. */
  readonly egressProxy?: string;
  /** Absent: Microsoft’s own. */
  readonly endpoints?: Endpoints;
} & (SecretSettings | IdentitySettings | PlaygroundSettings);

interface Registered {
  /** "7f0d…", the application (client) id. */
  readonly appId: string;
  /** Directory id of the organisation that registered the app. */
  readonly homeTenant: string;
}

/** The app shows a secret. */
export interface SecretSettings extends Registered {
  readonly kind: 'secret';
  readonly secret: string;
}

/** The machine shows who it is, and there is no secret: Azure’s managed identity. */
export interface IdentitySettings extends Registered {
  readonly kind: 'identity';
}

/** Nobody shows anything: for Microsoft’s playground on this machine, and refused everywhere else. */
export interface PlaygroundSettings {
  readonly kind: 'playground';
}

/** The addresses of a test server. */
export interface Endpoints {
  /** The document that names the keys which tokens are signed with. */
  readonly openId: string;
  /** Who issues the tokens. */
  readonly issuer: string;
}
