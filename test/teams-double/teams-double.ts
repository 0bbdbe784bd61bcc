import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultPlan } from '../faults/call-faults.js';
import { type Delivery, deliver, type Seen, type ValidateInvoke } from './courier.js';
import { createIdentity, type TokenOptions } from './identity.js';
import { createPeople, type People } from './people.js';
import { createService, REGION, type ServiceCall, type ValidateCard } from './service.js';
import { createStorage, type FileStorage, STORAGE } from './storage.js';
import { createWorld, PLACES, type PlaceOfTeams, type Posted } from './world.js';

export interface TeamsDoubleOptions {
  readonly places?: readonly PlaceOfTeams[];
  readonly validateCard?: ValidateCard;
  readonly validateInvoke?: ValidateInvoke;
  /** Milliseconds since 1970; the machine’s clock unless told. */
  readonly now?: () => number;
  /** As Microsoft’s playground: nobody has to show who they are. */
  readonly isPlayground?: boolean;
}

/** A Teams on this machine, to which a bot and people come. */
export interface TeamsDouble extends People {
  /** What the bot is told as the address of the service. */
  readonly serviceUrl: string;
  readonly endpoints: { readonly openId: string; readonly issuer: string };
  /** What the bot has to show with its calls. */
  readonly accessToken: string;
  /** Where people’s files are. */
  readonly storage: Pick<FileStorage, 'fetched'> & { readonly origin: string };
  /** Where the bot listens. */
  listenAt(address: string): void;
  /** A token as the service signs it; any part of it may be another. */
  token(options?: TokenOptions): Promise<string>;
  /** Brings the bot an activity that nobody did, or once more what somebody did. */
  deliver(activity: object, authorization?: string): Promise<Seen>;
  setFaults(plan?: FaultPlan): void;
  /** What stands in a conversation for everybody, the oldest first. */
  posts(place: string): readonly Posted[];
  /** What one person alone sees ("29:…"). */
  targeted(teamsId: string): readonly Posted[];
  calls(method?: ServiceCall['method']): readonly ServiceCall[];
  /** What was wrong with what the bot sent, or answered. */
  faults(): readonly string[];
  close(): Promise<void>;
}

const ACCESS_TOKEN = 'token-of-the-bot';

const isMessage = ({ activity }: Posted): boolean => activity['type'] === 'message';

/** The service of Teams and its identity, over HTTP on a free port of this machine, until it is closed. */
export async function startTeamsDouble(options: TeamsDoubleOptions = {}): Promise<TeamsDouble> {
  const { places = PLACES, validateCard = () => [], validateInvoke = () => [], now = Date.now } = options;
  const world = createWorld(places);
  const shown = options.isPlayground ? {} : { accessToken: ACCESS_TOKEN };
  const service = createService({ world, ...shown, validateCard, now });
  const server = createServer((request, response) => {
    if (request.url?.startsWith(STORAGE)) return storage.serve(request, response);
    if (!request.url?.startsWith(REGION)) return identity.serve(request, response);
    service.serve(request, response).catch((error) => response.writeHead(500).end(`The double failed: ${error.stack}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}${REGION}`;
  const storage = createStorage(url);
  const identity = await createIdentity(url);
  let address = '';
  const courier = { world, token: () => identity.token(serviceUrl), address: () => address, validateInvoke };
  const bring = (delivery: Delivery): Promise<Seen> => deliver(delivery, courier);
  return {
    ...createPeople({ world, serviceUrl, storage, deliver: bring }),
    serviceUrl,
    endpoints: { openId: `${url}/openid`, issuer: url },
    accessToken: ACCESS_TOKEN,
    storage: { fetched: storage.fetched, origin: url },
    listenAt(given) {
      address = given;
    },
    token: (wanted) => identity.token(serviceUrl, wanted),
    deliver: (activity, authorization) => bring({ activity, ...(authorization !== undefined && { authorization }) }),
    setFaults: service.setFaults,
    posts: (place) => world.posted.filter((each) => each.place === place && each.only === undefined && isMessage(each)),
    targeted: (teamsId) => world.posted.filter(({ only }) => only === teamsId),
    calls: (method) => service.calls.filter((call) => method === undefined || call.method === method),
    faults: () => world.faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
