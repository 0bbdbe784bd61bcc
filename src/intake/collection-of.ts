import { type Asker, tenantOf } from '../conversation.js';
import { DEPLOYMENT } from '../store/documents.js';

/** Whose collection somebody adds to: of the terminal, that of every workspace; of a chat, the workspace’s own. */
export const collectionOf = (asker: Asker): string => (asker.platform === 'console' ? DEPLOYMENT : tenantOf(asker));
