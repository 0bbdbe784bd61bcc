import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Fault, type FaultPlan, isAccepted, reply, spoil } from '../faults/call-faults.js';
import { Refusal, type ValidateBlocks } from './call.js';
import type { Workspace } from './workspace.js';

/** One call that reached Slack, whatever became of it. */
export interface RecordedCall {
  /** "chat.postMessage", or "response_url". */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970, on the double's clock. */
  readonly at: number;
  readonly token?: string;
  readonly fault?: Fault;
  /** What Slack made of it; absent where a fault kept it from being done. */
  result?: object;
}

/** Where calls come in, are written down, and go wrong by plan. */
export interface Desk {
  readonly workspace: Workspace;
  readonly validateBlocks: ValidateBlocks;
  readonly calls: RecordedCall[];
  plan: FaultPlan | undefined;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined for what is no JSON object. */
export function parseObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** What came of it, or Slack's "ok": false and why. */
export function attempt(run: () => object): object {
  try {
    return { ok: true, ...run() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.code, ...error.details };
    throw error;
  }
}

/** Writes the call down, with what is to go wrong with it. */
export function record(desk: Desk, call: Pick<RecordedCall, 'method' | 'args' | 'token'>): RecordedCall {
  const { method, args } = call;
  const count = desk.calls.filter((earlier) => earlier.method === method).length + 1;
  const fault = desk.plan?.({ method, args, count });
  const recorded = { ...call, at: desk.workspace.now(), ...(fault && { fault }) };
  desk.calls.push(recorded);
  return recorded;
}

/** Does the call unless its fault keeps Slack from it, and answers. */
export function answer(
  response: ServerResponse,
  call: RecordedCall,
  run: () => { readonly status: number; readonly body: object },
): void {
  const { fault } = call;
  const done = fault && !isAccepted(fault) ? undefined : run();
  if (done) call.result = done.body;
  if (fault) spoil(response, fault, done?.body ?? {});
  else if (done) reply(response, done);
}
