import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { RemediedError, SettingsError } from '../errors.js';

export interface StoreKey {
  /** Letters, digits, "-" and "_": it stands in every value that the key encrypted. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Which row a value belongs to: it can be read nowhere else. */
export interface Place {
  readonly tenant: string;
  /** "installation:U024BE7LH". */
  readonly purpose: string;
}

export interface Keyring {
  /** The key that encrypts. */
  readonly currentId: string;
  /** All that decrypt, that one among them. */
  readonly ids: readonly string[];
  encrypt(text: string, place: Place): string;
  /** Throws a `RemediedError` where the key is missing, or the value was changed or belongs to another row. */
  decrypt(sealed: string, place: Place): string;
}

/** Where keys are written down, for the error about one that cannot be read. */
interface KeySource {
  readonly setting: string;
  readonly remedy: string;
}

interface Sealed {
  readonly keyId: string;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

const FORM = 'v1';
const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;
const IV_BYTES = 12;
const KEY_BYTES = 32;

/** "2026-11". */
const KEY_ID = /^[\w-]{1,40}$/;
/** 32 bytes in base64: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=". */
const KEY_TEXT = /^[\w+/-]{43}=?$/;

const STORE_KEYS: KeySource = {
  setting: 'STORE_KEYS',
  remedy: 'Set STORE_KEYS to id:key, the key 32 random bytes in base64 (openssl rand -base64 32); several with commas.',
};

const AGAIN =
  'Restore the latest backup, or remove what is stored there and let the platform give it again: install the bot anew.';

/** JSON, so that no two rows give the same bytes. */
function boundTo(keyId: string, { tenant, purpose }: Place): Buffer {
  return Buffer.from(JSON.stringify([keyId, tenant, purpose]));
}

function parseSealed(text: string): Sealed | undefined {
  const [form, keyId, iv, ciphertext, tag, ...rest] = text.split('.');
  if (form !== FORM || !keyId || iv === undefined || ciphertext === undefined || tag === undefined || rest.length > 0)
    return undefined;
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  return { keyId, iv: bytes(iv), ciphertext: bytes(ciphertext), tag: bytes(tag) };
}

function brokenError({ tenant, purpose }: Place, problem: string): RemediedError {
  return new RemediedError(`The encrypted ${purpose} of ${tenant} cannot be read: ${problem}.`, AGAIN);
}

function missingKeyError(keyId: string, { tenant, purpose }: Place): RemediedError {
  return new RemediedError(
    `The encrypted ${purpose} of ${tenant} needs the key ${keyId}, which is not here.`,
    `Add the key ${keyId} to STORE_KEYS after the first one, or put the file store.key back that it was made with.`,
  );
}

function seal({ id, key }: StoreKey, text: string, place: Place): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(boundTo(id, place));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, ciphertext, cipher.getAuthTag()].map((bytes) => bytes.toString('base64url'));
  return [FORM, id, ...parts].join('.');
}

function unseal({ keyId, iv, ciphertext, tag }: Sealed, key: Buffer, place: Place): string {
  if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) throw brokenError(place, 'it was cut short');
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(keyId, place))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
  } catch {
    throw brokenError(place, `it was changed, comes from another row, or the key ${keyId} is not the one it had`);
  }
}

/** AES-256-GCM over several keys: the first encrypts, all of them decrypt. Throws a `RemediedError` where there is none. */
export function createKeyring(keys: readonly StoreKey[]): Keyring {
  const [first] = keys;
  if (!first) throw new RemediedError('There is no key for the store.', STORE_KEYS.remedy);
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    currentId: first.id,
    ids: keys.map(({ id }) => id),
    encrypt: (text, place) => seal(first, text, place),
    decrypt(text, place) {
      const sealed = parseSealed(text);
      if (!sealed) throw brokenError(place, 'it is not in the form in which the store writes it');
      const key = byId.get(sealed.keyId);
      if (!key) throw missingKeyError(sealed.keyId, place);
      return unseal(sealed, key, place);
    },
  };
}

function parseKey(entry: string): StoreKey | undefined {
  const [id = '', text = '', ...rest] = entry.trim().split(':');
  const key = Buffer.from(text, 'base64');
  if (!KEY_ID.test(id) || !KEY_TEXT.test(text) || key.length !== KEY_BYTES || rest.length > 0) return undefined;
  return { id, key };
}

/**
 * The keys of the setting STORE_KEYS, "id:base64, id2:base64", in their order. Throws a `SettingsError` that names the
 * place of the first wrong one and never shows it.
 */
export function readKeys(text: string, { setting, remedy }: KeySource = STORE_KEYS): StoreKey[] {
  const refuse = (problem: string) => new SettingsError([{ setting, problem, remedy }]);
  const ids = new Set<string>();
  return text.split(',').map((entry, place) => {
    const key = parseKey(entry);
    if (!key) throw refuse(`key ${place + 1} is not an id, a colon and 32 bytes in base64`);
    if (ids.has(key.id)) throw refuse(`the id ${key.id} is there twice`);
    ids.add(key.id);
    return key;
  });
}

/** How a key is written down, so that `readKeys` reads it. */
export const printKey = ({ id, key }: StoreKey): string => `${id}:${key.toString('base64')}`;
