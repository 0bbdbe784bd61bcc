import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { isAccepted, spoil } from '../faults/call-faults.js';
import { type Call, type Methods, Refusal, read, requireScope } from './call.js';
import { type Desk, record } from './desk.js';
import type { GivenFile, KeptFile, User } from './workspace.js';

export interface Files {
  /** Keeps a file; resolves to what Slack tells of it: https://docs.slack.dev/reference/objects/file-object. */
  keep(given: GivenFile, owner: User): object;
  /** Serves "/files-pri/T1-F1/download/letter.pdf", and the page on which a person signs in. */
  serve(request: IncomingMessage, response: ServerResponse, place: string): void;
}

const SIGN_IN = '<!DOCTYPE html><html lang="en-GB"><title>Sign in to Slack</title><p>Sign in to see this file.';
/** Of what the app calls, in the list of its calls. */
export const DOWNLOAD = 'download';

function describe({ id, name, bytes, owner, told }: KeptFile, url: string): object {
  const kept = `${url}/files-pri/${owner.team}-${id}`;
  return {
    id,
    name,
    title: name,
    mode: 'hosted',
    user: owner.id,
    size: bytes.length,
    file_access: 'visible',
    url_private: `${kept}/${encodeURIComponent(name)}`,
    url_private_download: `${kept}/download/${encodeURIComponent(name)}`,
    ...told,
  };
}

/** What is asked about a file that Slack told nothing of but its id. */
export const createFileMethods = (url: string): Methods => ({
  'files.info': (call: Call) => {
    requireScope(call, 'files:read');
    const { file: id } = read(call, z.object({ file: z.string() }));
    const file = call.workspace.files.get(id);
    if (!file) throw new Refusal('file_not_found');
    return { file: describe({ ...file, told: {} }, url) };
  },
});

/** The files of a workspace, where Slack keeps them. */
export function createFiles(desk: Desk, url: string): Files {
  const { workspace } = desk;

  function mayRead(token: string): boolean {
    const known = workspace.tokens.get(token);
    return known?.dead === undefined && known?.scopes.includes('files:read') === true;
  }

  return {
    keep(given, owner) {
      const file = { ...given, owner, id: workspace.nextId('F') };
      workspace.files.set(file.id, file);
      return describe(file, url);
    },
    serve({ headers }, response, place) {
      if (place === 'sign-in') return void response.writeHead(200, { 'content-type': 'text/html' }).end(SIGN_IN);
      const token = headers.authorization?.replace('Bearer ', '') ?? '';
      const file = workspace.files.get(place.split('-')[1] ?? '');
      const { fault } = record(desk, { method: DOWNLOAD, args: { file: file?.name }, token });
      if (fault && !isAccepted(fault)) return spoil(response, fault, {});
      if (!file) return void response.writeHead(404).end();
      if (!mayRead(token)) return void response.writeHead(302, { location: `${url}/files-pri/sign-in` }).end();
      if (fault) return spoil(response, fault, {});
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
    },
  };
}
