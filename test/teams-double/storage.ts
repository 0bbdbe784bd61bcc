import type { IncomingMessage, ServerResponse } from 'node:http';

/** A file as somebody attaches it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In place of where it is kept. */
  readonly url?: string;
  /** Answers whoever fetches it, in place of its bytes. */
  readonly answer?: (response: ServerResponse) => void;
}

/** Where people keep what they send. */
export interface FileStorage {
  /** Keeps a file; what Teams tells of it to a bot that its sender writes to alone. */
  keep(file: GivenFile): object;
  /** The names of the files that were fetched, and what was shown of oneself. */
  readonly fetched: { readonly name: string; readonly authorization: string | undefined }[];
  serve(request: IncomingMessage, response: ServerResponse): void;
}

/** Below which files are kept. */
export const STORAGE = '/personal/';

/** Files behind addresses that open them without a token: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4. */
export function createStorage(url: string): FileStorage {
  const files = new Map<string, GivenFile>();
  const fetched: FileStorage['fetched'] = [];
  return {
    fetched,
    keep(file) {
      const path = `${STORAGE}${files.size + 1}/download.aspx?tempauth=secret-of-the-file`;
      files.set(path, file);
      const downloadUrl = file.url ?? `${url}${path}`;
      return {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://contoso.sharepoint.com/Documents/${encodeURIComponent(file.name)}`,
        name: file.name,
        content: { downloadUrl, uniqueId: `F${files.size}`, fileType: file.name.split('.').at(-1) ?? '' },
      };
    },
    serve({ url: path = '', headers }, response) {
      const file = files.get(path);
      if (!file) return void response.writeHead(404).end();
      fetched.push({ name: file.name, authorization: headers.authorization });
      if (file.answer) return file.answer(response);
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
    },
  };
}
