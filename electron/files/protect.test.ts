import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeProtectedLine } from '../../shared/model/file/protected-file.ts';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { type AskPassword, createKeyring, openProtected } from './keyring.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';
import { createKey, deriveKey, type Key, protect, unprotect } from './protect.ts';

const PASSWORD = '水火无情1234';
const TEXT = '一、总则\n联系人：张某某';
let key: Key;
let folder: string;
beforeAll(async () => {
  key = await createKey(PASSWORD);
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-protect-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('protected bytes', () => {
  it('come back with the key that the same password makes, whichever way its characters were composed', async () => {
    const bytes = protect(TEXT, key);
    const again = await deriveKey(PASSWORD.normalize('NFD'), key.kdf);
    expect(Buffer.from(unprotect(bytes, again) ?? []).toString()).toBe(TEXT);
  });

  it('hold nothing in clear and are never the same twice', async () => {
    const [one, other] = [protect(TEXT, key), protect(TEXT, key)];
    expect(Buffer.from(one).includes('张某某')).toBe(false);
    expect(Buffer.from(one).equals(other)).toBe(false);
    expect((await createKey(PASSWORD)).kdf.salt).not.toBe(key.kdf.salt);
  });

  it('do not open with another password', async () => {
    expect(unprotect(protect(TEXT, key), await deriveKey('水火无情1235', key.kdf))).toBeNull();
  });

  it('do not open once any byte is another, is missing, or one more is there', () => {
    const bytes = protect(TEXT, key);
    for (const [at, byte] of bytes.entries()) {
      for (const bit of [1, 0x20, 0x80]) {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte ^ bit;
        expect(unprotect(changed, key), `byte ${at}`).toBeNull();
      }
      expect(unprotect(bytes.slice(0, at), key), `cut at ${at}`).toBeNull();
    }
    expect(unprotect(Buffer.concat([bytes, Buffer.from([0])]), key)).toBeNull();
  });

  it.each([
    ['n', 2 ** 30],
    ['n', 2 ** 13],
    ['n', 100_000],
    ['r', 1024],
    ['p', 1000],
  ])(
    'ask for no more memory or time than a password is worth: %s = %i is refused before a password is asked for',
    async (name, value) => {
      const line = writeProtectedLine({ ...key.kdf, [name]: value } as Key['kdf'], 'A'.repeat(16));
      const ask: AskPassword = () => {
        throw new Error('asked');
      };
      const opened = await openProtected(Buffer.from(`${line}${'x'.repeat(64)}`), '预案', {
        keys: createKeyring(),
        ask,
      });
      expect(opened).toMatchObject({ ok: false, error: { code: 'protection.damaged' } });
    },
  );
});

describe('a protected plan file', () => {
  const samplePlan = plan(section('总则', item('编制目的')));
  const asked: boolean[] = [];
  const answer =
    (...passwords: (string | null)[]): AskPassword =>
    async (fileName, isAgain) => {
      expect(fileName).toBe('预案.zplan');
      asked.push(isAgain);
      return passwords.shift() ?? null;
    };

  it('asks until the password is right or nobody gives one, and then asks for it no more', async () => {
    const path = join(folder, '预案.zplan');
    await writePlanFile(path, samplePlan, null, key);
    expect(readFileSync(path).includes('编制目的')).toBe(false);
    const keys = createKeyring();
    expect(await readPlanFile(path)).toMatchObject({ ok: false, error: { code: 'protection.not-opened' } });
    const givenUp = await readPlanFile(path, { keys, ask: answer('wrong', null) });
    expect(givenUp).toMatchObject({ ok: false, error: { code: 'protection.not-opened' } });
    const opened = await readPlanFile(path, { keys, ask: answer('wrong', PASSWORD) });
    expect(opened).toMatchObject({ ok: true, value: { plan: samplePlan, key } });
    expect(asked).toEqual([false, true, false, true]);
    expect(await readPlanFile(path, { keys, ask: null })).toMatchObject({ ok: true });
  });

  it('is told as damaged, not asked about again, where its password is known', async () => {
    const path = join(folder, '预案.zplan');
    const bytes = Buffer.from(protect('{}', key));
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    writeFileSync(path, bytes);
    const read = await readPlanFile(path, { keys: createKeyring([key]), ask: answer() });
    expect(read).toMatchObject({ ok: false, error: { code: 'protection.damaged' } });
  });
});
