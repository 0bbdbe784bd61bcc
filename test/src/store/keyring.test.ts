import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeError, RemediedError } from '../../../src/errors.js';
import { createKeyring, printKey, readKeys } from '../../../src/store/keyring.js';

const KEYS = {
  old: { id: 'old', key: Buffer.alloc(32, 1) },
  new: { id: 'new', key: Buffer.alloc(32, 2) },
};
const PLACE = { tenant: 'slack:T1', purpose: 'installation:U1' };

function errorOf(act: () => unknown): RemediedError {
  try {
    act();
  } catch (error) {
    if (error instanceof RemediedError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

describe('createKeyring', () => {
  it('reads back whatever it encrypted, and shows nothing of it', () => {
    const { encrypt, decrypt } = createKeyring([KEYS.old]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, tenant, purpose) => {
        const sealed = encrypt(text, { tenant, purpose });
        expect(decrypt(sealed, { tenant, purpose })).toBe(text);
        expect(sealed.split('.')).toHaveLength(5);
      }),
    );
    expect(encrypt('xoxb-secret', PLACE)).not.toContain('xoxb');
  });

  it('never encrypts the same words the same way', () => {
    const { encrypt } = createKeyring([KEYS.old]);
    expect(encrypt('token', PLACE)).not.toBe(encrypt('token', PLACE));
  });

  it('encrypts with the first key and reads what the others encrypted', () => {
    const sealed = createKeyring([KEYS.old]).encrypt('token', PLACE);
    const both = createKeyring([KEYS.new, KEYS.old]);
    expect(both.decrypt(sealed, PLACE)).toBe('token');
    expect(both.encrypt('token', PLACE)).toMatch(/^v1\.new\./);
    expect(both.currentId).toBe('new');
  });

  it('refuses a value in any place but its own', () => {
    const { encrypt, decrypt } = createKeyring([KEYS.old]);
    const text = fc.constantFrom('slack:T1', 'slack:T2', 'a', 'a|b', 'b|c', 'c', '', '","');
    fc.assert(
      fc.property(text, text, text, text, (tenant, purpose, otherTenant, otherPurpose) => {
        fc.pre(tenant !== otherTenant || purpose !== otherPurpose);
        const sealed = encrypt('token', { tenant, purpose });
        expect(() => decrypt(sealed, { tenant: otherTenant, purpose: otherPurpose })).toThrow(RemediedError);
      }),
    );
  });

  it('refuses a value of which any part was changed or cut', () => {
    const { encrypt, decrypt } = createKeyring([KEYS.old]);
    const sealed = encrypt('a token', PLACE);
    const changed = (part: number, change: (text: string) => string) =>
      sealed
        .split('.')
        .map((text, place) => (place === part ? change(text) : text))
        .join('.');
    for (const part of [2, 3, 4]) {
      for (const change of [
        (text: string) => text.slice(0, -6),
        (text: string) => `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`,
        () => '',
      ]) {
        expect(() => decrypt(changed(part, change), PLACE)).toThrow(RemediedError);
      }
    }
    for (const text of ['', 'token', `${sealed}.A`, changed(0, () => 'v2')]) {
      expect(errorOf(() => decrypt(text, PLACE)).message).toContain('not in the form');
    }
  });

  it('names the key that is missing, and what to do', () => {
    const sealed = createKeyring([KEYS.old]).encrypt('token', PLACE);
    const error = errorOf(() => createKeyring([KEYS.new]).decrypt(sealed, PLACE));
    expect(error.message).toBe('The encrypted installation:U1 of slack:T1 needs the key old, which is not here.');
    expect(error.remedy).toContain('Add the key old to STORE_KEYS');
  });

  it('refuses another key under the same id', () => {
    const sealed = createKeyring([KEYS.old]).encrypt('token', PLACE);
    const error = errorOf(() => createKeyring([{ ...KEYS.new, id: 'old' }]).decrypt(sealed, PLACE));
    expect(error.message).toContain('the key old is not the one it had');
  });

  it('refuses to be without a key', () => {
    expect(errorOf(() => createKeyring([])).remedy).toContain('STORE_KEYS');
  });
});

describe('readKeys', () => {
  it('reads what printKey prints, in its order', () => {
    expect(readKeys([KEYS.new, KEYS.old].map(printKey).join(', '))).toEqual([KEYS.new, KEYS.old]);
  });

  it.each([
    ['nothing', '', 'key 1'],
    ['a key without an id', KEYS.old.key.toString('base64'), 'key 1'],
    ['an id that would break the stored form', `a.b:${KEYS.old.key.toString('base64')}`, 'key 1'],
    ['a key of 31 bytes', `${printKey(KEYS.old)},b:${Buffer.alloc(31, 7).toString('base64')}`, 'key 2'],
    ['a key of 33 bytes', `b:${Buffer.alloc(33, 7).toString('base64')}`, 'key 1'],
    ['letters that are no base64', `b:${'!'.repeat(43)}=`, 'key 1'],
    ['one id for two keys', `${printKey(KEYS.old)},${printKey(KEYS.old)}`, 'the id old is there twice'],
  ])('refuses %s and shows no key', (_name, text, told) => {
    const error = errorOf(() => readKeys(text));
    expect(describeError(error)).toContain(`STORE_KEYS: ${told}`);
    expect(describeError(error)).not.toContain('AQEB');
    expect(describeError(error)).not.toContain('BwcH');
  });
});
