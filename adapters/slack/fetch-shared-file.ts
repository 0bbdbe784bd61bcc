import type { WebClient } from '@slack/web-api';
import { RemediedError } from '../../src/errors.js';
import { LARGEST_FILE, tooLarge } from '../take-files.js';
import { downloadFile } from './download.js';
import { SEND_AGAIN, UNAUTHORISED } from './file-refusals.js';
import { refusalCode } from './outcome.js';
import { readSharedFile, type SharedFile } from './shared-file.js';

interface Reader {
  readonly client: WebClient;
  readonly token: string;
  readonly slackApiUrl?: string;
}

/** What Slack does not tell with a message that comes from another workspace. */
async function askAbout({ id }: SharedFile, client: WebClient): Promise<SharedFile | undefined> {
  try {
    return readSharedFile((await client.files.info({ file: id })).file);
  } catch (error) {
    if (refusalCode(error) === 'missing_scope') throw UNAUTHORISED;
    if (refusalCode(error) === undefined)
      throw new RemediedError('Slack could not be asked about the file.', SEND_AGAIN);
    return undefined;
  }
}

/** Why a file has no address of its own. */
const refuseUnkept = (mode: string | undefined): RemediedError =>
  mode === 'external'
    ? new RemediedError(
        'It is a link to another site, and not a file in Slack.',
        'Save it and send the file; or, for a page that anybody can open: /sources add and its address.',
      )
    : new RemediedError('The file is no longer there, or Slack hides it.', SEND_AGAIN);

/** The bytes of a file beside a message. Rejects with a `RemediedError` that says why they cannot be had. */
export async function fetchSharedFile(told: SharedFile, { client, ...reader }: Reader): Promise<Uint8Array> {
  const file = told.file_access === 'check_file_info' ? await askAbout(told, client) : told;
  const { url_private_download: url, size, mode } = file ?? {};
  if (url === undefined || mode === 'external') throw refuseUnkept(mode);
  if (size !== undefined && size > LARGEST_FILE) throw tooLarge();
  return downloadFile({ ...reader, url, size });
}
