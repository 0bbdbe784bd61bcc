import type { FileShelf } from '../file-shelf.js';
import type { Route } from '../server.js';
import { sendMissing } from './send-missing.js';
import { SAFE_HEADERS } from './send-page.js';

/** "/files/pV3…/briefing-pack-2026-11-25.docx" */
const FILES = '/files/';

const GONE =
  'This file is no longer here: files are kept for a day, and until the program is started anew. Ask for it again, for instance by /brief pack.';

/** The files of answers, each made when it is fetched by whoever has its link. */
export const createFilesRoute = (shelf: Pick<FileShelf, 'find'>, isPublic = false): Route => ({
  method: 'GET',
  path: `${FILES}*`,
  async handle({ url = '' }, response) {
    const [name = ''] = url.slice(FILES.length).split('/', 1);
    const file = shelf.find(name);
    if (!file) return sendMissing(response, { told: GONE, isPublic });
    const bytes = await file.read();
    response
      .writeHead(200, {
        ...SAFE_HEADERS,
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.name}"`,
        'content-length': bytes.length,
      })
      .end(bytes);
  },
});
