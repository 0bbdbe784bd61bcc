import type { Answer } from '../../answer.js';
import type { Context } from '../../command.js';
import type { Upload } from '../../intake/intake.js';
import { openDesk } from './desk.js';
import { showDocument } from './showing.js';

/** A file that somebody handed over: what was read in it, for somebody to say whether it counts. */
export async function addUpload(upload: Upload, context: Context): Promise<Answer> {
  const desk = await openDesk(context, { onlyTells: false });
  const { document } = await desk.intake.addFile(desk.tenant, upload, desk.deed);
  return showDocument(document, desk);
}
