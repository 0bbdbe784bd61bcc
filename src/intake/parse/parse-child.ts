import './close-network.js';
import type { Document } from '../../../index/formats/document.js';
import type { FeedItem } from '../../../index/formats/feed.js';

/** What the parent asks, on the first line of standard input; the bytes come after it. */
export interface ParseRequest {
  readonly task: 'document' | 'feed';
  readonly name: string;
}

/** What it is told, as JSON on standard output. */
export type ParseAnswer =
  | { readonly document: Document }
  | { readonly items: readonly FeedItem[] }
  | { readonly refused: { readonly reason: string; readonly remedy: string } };

async function read({ task, name }: ParseRequest, bytes: Uint8Array): Promise<ParseAnswer> {
  if (task === 'feed') return { items: (await import('../../../index/formats/feed.js')).readFeed(bytes) };
  return { document: await (await import('../../../index/formats/read-document.js')).readDocument(bytes, name) };
}

async function answer(request: ParseRequest, bytes: Uint8Array): Promise<ParseAnswer> {
  try {
    return await read(request, bytes);
  } catch (error) {
    const { reason, remedy } = (await import('../../../index/formats/refusal.js')).asRefusal(error);
    return { refused: { reason, remedy } };
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const input = await readStandardInput();
const head = input.indexOf('\n');
const request: ParseRequest = JSON.parse(input.toString('utf8', 0, head));
process.stdout.write(JSON.stringify(await answer(request, input.subarray(head + 1))), () => process.exit());
