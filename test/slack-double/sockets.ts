import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AppAnswer, Kind } from './requests.js';
import { APP, type Workspace } from './workspace.js';

/** An app may hold ten connections: slackapi/bolt-js#2225. */
const MOST_CONNECTIONS = 10;

const TYPES = { command: 'slash_commands', interaction: 'interactive', event: 'events_api' } as const;

export interface Envelope {
  readonly envelope_id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
}

export interface Sockets {
  /** A ws: address for one connection. */
  open(): { readonly url: string };
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Sends the envelope over one connection, and the same over the next if that one ends before the app has acknowledged it.
   * Slack promises this of events alone; here it happens to all, for an app must bear it.
   */
  deliver(envelope: Envelope, deadline: number): Promise<AppAnswer>;
  connections(): number;
  /** Tells every connection that it will be closed, and closes it. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void;
  /** Ends every connection without a word. */
  cut(): void;
  /** Sends a frame as it is, over every connection: "null". */
  sendFrame(text: string): void;
  /** From now on no ping is sent and none answered, while connections stay open; false ends it. */
  setMute(isMute: boolean): void;
  /** Forgets what was not acknowledged. */
  forget(): void;
  /** Closes every connection, without waiting long for an app that does not take leave. */
  close(): Promise<void>;
}

/** An envelope around what happened. */
export function toEnvelope(kind: Kind, payload: unknown, envelope_id: string): Envelope {
  return { envelope_id, type: TYPES[kind], payload, accepts_response_payload: kind !== 'event' };
}

interface Waiting {
  readonly envelope: Envelope;
  /** The connection that it went over. */
  over?: WebSocket;
  settle(body: unknown): void;
}

/** "{"envelope_id": …, "payload": {"text": …}}"; an empty payload is none. */
function readAck(text: string): { id: unknown; body: unknown } {
  const { envelope_id: id, payload = {} } = JSON.parse(text);
  return { id, body: Object.keys(payload).length === 0 ? '' : payload };
}

/** Slack's end of Socket Mode, on the server of the Web API. */
export function createSockets(workspace: Workspace, base: string): Sockets {
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = new Set<string>();
  const live: WebSocket[] = [];
  const unacknowledged = new Map<string, Waiting>();
  let isMute = false;
  let turn = 0;

  function pass(waiting: Waiting): void {
    const socket = live[turn++ % live.length];
    if (!socket) return;
    waiting.over = socket;
    socket.send(JSON.stringify(waiting.envelope));
  }

  function passOnWhatWaits(): void {
    for (const waiting of unacknowledged.values()) {
      if (!waiting.over || !live.includes(waiting.over)) pass(waiting);
    }
  }

  function acknowledge(text: string): void {
    const { id, body } = readAck(text);
    const waiting = unacknowledged.get(String(id));
    unacknowledged.delete(String(id));
    waiting?.settle(body);
  }

  function welcome(socket: WebSocket): void {
    const pings = setInterval(() => isMute || socket.ping(), 1_000).unref();
    live.push(socket);
    socket.on('message', (data: Buffer) => acknowledge(data.toString()));
    socket.on('ping', () => isMute || socket.pong());
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pings);
      live.splice(live.indexOf(socket), 1);
      passOnWhatWaits();
    });
    const info = { num_connections: live.length, connection_info: { app_id: APP } };
    socket.send(JSON.stringify({ type: 'hello', ...info, debug_info: { host: 'applink-double' } }));
    passOnWhatWaits();
  }

  function dismiss(socket: WebSocket, reason: string): void {
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-double' } }));
    socket.close();
  }

  return {
    open() {
      const ticket = workspace.nextId('');
      tickets.add(ticket);
      return { url: `${base.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${APP}` };
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', base).searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) return void socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
      server.handleUpgrade(request, socket, head, (connection) => {
        if (live.length < MOST_CONNECTIONS) welcome(connection);
        else dismiss(connection, 'too_many_websockets');
      });
    },
    deliver(envelope, deadline) {
      const started = performance.now();
      return new Promise((resolve) => {
        const end = (answer: Omit<AppAnswer, 'ms'>) => resolve({ ...answer, ms: performance.now() - started });
        const timer = setTimeout(() => end({ body: '', error: 'operation_timeout' }), deadline).unref();
        const waiting: Waiting = {
          envelope,
          settle(body) {
            clearTimeout(timer);
            end({ status: 200, body });
          },
        };
        unacknowledged.set(envelope.envelope_id, waiting);
        pass(waiting);
      });
    },
    connections: () => live.length,
    disconnect(reason) {
      for (const socket of [...live]) dismiss(socket, reason);
    },
    cut() {
      for (const socket of [...live]) socket.terminate();
    },
    sendFrame(text) {
      for (const socket of live) socket.send(text);
    },
    setMute(mute) {
      isMute = mute;
    },
    forget: () => unacknowledged.clear(),
    async close() {
      for (const socket of live) socket.close();
      for (let patience = 30; live.length > 0 && patience > 0; patience -= 1) await wait(10);
      for (const socket of live) socket.terminate();
    },
  };
}
