import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** What passes through the SDK’s pipeline on its way out. */
interface SdkRequest {
  url: string;
  body?: unknown;
  agent?: HttpAgent | HttpsAgent;
}

type Send = (request: SdkRequest) => Promise<unknown>;

interface Policy {
  readonly name: string;
  sendRequest(request: SdkRequest, next: Send): Promise<unknown>;
}

/** The part of an SDK client that it does not name in its types. */
interface Inside {
  readonly client: {
    readonly pipeline: {
      removePolicy(which: { readonly name: string }): readonly unknown[];
      addPolicy(policy: Policy, place?: { readonly afterPolicies: string[] }): void;
    };
  };
}

/**
 * A message is posted once: after a lost answer the SDK would post it anew, and it would stand twice. Nor is a call
 * carried on to wherever an answer points.
 */
const UNWANTED = ['defaultRetryPolicy', 'redirectPolicy'];

/** Milliseconds: a connection that was quiet for longer may be dead without anybody having said so. */
const IDLE = 20_000;

const agents = {
  'http:': new HttpAgent({ keepAlive: true, timeout: IDLE }),
  'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE }),
};

const freshConnections: Policy = {
  name: 'freshConnections',
  sendRequest(request, next) {
    // Where the organisation has a proxy, the SDK has chosen its agent already.
    request.agent ??= agents[request.url.startsWith('https:') ? 'https:' : 'http:'];
    return next(request);
  },
};

/**
 * Makes what a client posts seen by its recipient alone, which the SDK has no words for:
 * https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages.
 */
const targeting: Policy = {
  name: 'targeting',
  sendRequest(request, next) {
    const activity = JSON.parse(String(request.body));
    request.body = JSON.stringify({ ...activity, recipient: { ...activity.recipient, isTargeted: true } });
    request.url += '?isTargetedActivity=true';
    return next(request);
  },
};

/** Makes a client of the SDK call once, over connections that are alive. Throws where the SDK is not the one that is known. */
export function tame<Client extends object>(client: Client, isTargeted: boolean): Client {
  const { pipeline } = (client as unknown as Inside).client;
  for (const name of UNWANTED) {
    if (pipeline.removePolicy({ name }).length !== 1) throw new Error(`The Bot Framework has no ${name} any more.`);
  }
  pipeline.addPolicy(freshConnections, { afterPolicies: ['proxyPolicy'] });
  if (isTargeted) pipeline.addPolicy(targeting);
  return client;
}
