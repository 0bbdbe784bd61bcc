import { type AddedReading, DEPLOYMENT, type Documents } from '../store/documents.js';
import type { Ingredient } from './build.js';

const toIngredient =
  (visibility: Ingredient['visibility']) =>
  ({ id, file, read, supplied }: AddedReading): Ingredient => ({ id, file, read, supplied, visibility });

/**
 * What a tenant's answers are made from besides the articles folder: what the deployment added, and then what the tenant
 * did. What both have is taken as the tenant has it.
 */
export async function* readIngredients(documents: Documents, tenant: string): AsyncGenerator<Ingredient> {
  const own = tenant === DEPLOYMENT ? [] : await documents.list(tenant, 'added');
  const known = new Set(own.map(({ sha256 }) => sha256));
  for await (const document of documents.listAdded(DEPLOYMENT))
    if (!known.has(document.sha256)) yield toIngredient('public')(document);
  if (tenant === DEPLOYMENT) return;
  for await (const document of documents.listAdded(tenant)) yield toIngredient('private')(document);
}
