import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import { item, plan } from '../../shared/testing/builders.ts';
import { createOwnTemplates, readOwnTemplateFile } from './own-templates.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const template = (id: string, savedAt: number, name = '甲'): OwnTemplate => ({
  id,
  name,
  summary: '',
  units: ['通用'],
  events: ['综合'],
  savedAt,
  plan: plan(item('总则')),
});

describe('own templates', () => {
  it('are there at the next start, the newest first', async () => {
    const first = createOwnTemplates(folder);
    expect(await first.list()).toEqual({ templates: [], faults: [] });
    await first.save(template('a', 1));
    await first.save(template('b', 2));
    expect((await createOwnTemplates(folder).list()).templates.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('take the place of what was saved under their id', async () => {
    const own = createOwnTemplates(folder);
    await own.save(template('a', 1));
    await own.save(template('a', 1, '乙'));
    expect((await own.list()).templates.map(({ name }) => name)).toEqual(['乙']);
  });

  it('that are damaged are told by name, skipped and kept', async () => {
    const own = createOwnTemplates(folder);
    await own.save(template('a', 1));
    const damaged = join(folder, 'templates', 'b.ztemplate');
    writeFileSync(damaged, '{"format":"zhangfa-template"');
    const { templates, faults } = await own.list();
    expect(templates.map(({ id }) => id)).toEqual(['a']);
    expect(faults).toMatchObject([{ code: 'own-template.invalid', params: { fileName: 'b.ztemplate' } }]);
    expect(existsSync(damaged)).toBe(true);
  });

  it('are removed, once or twice', async () => {
    const own = createOwnTemplates(folder);
    await own.save(template('a', 1));
    expect(await own.remove('a')).toEqual({ ok: true, value: null });
    expect(await own.remove('a')).toEqual({ ok: true, value: null });
    expect(readdirSync(join(folder, 'templates'))).toEqual([]);
  });

  it('stand beside those that the office shares, which are only read, and take their place', async () => {
    const office = createOwnTemplates(join(folder, 'office'));
    await office.save(template('a', 1, '单位甲'));
    await office.save(template('b', 2, '单位乙'));
    const own = createOwnTemplates(folder, join(folder, 'office', 'templates'));
    await own.save(template('a', 3, '自己的甲'));
    expect((await own.list()).templates.map(({ name }) => name)).toEqual(['自己的甲', '单位乙']);
    await own.remove('a');
    expect((await own.list()).templates.map(({ name }) => name)).toEqual(['单位乙', '单位甲']);
    expect(await createOwnTemplates(folder, join(folder, 'away')).list()).toEqual({ templates: [], faults: [] });
  });

  it('are not read from what is no file', async () => {
    expect(await readOwnTemplateFile(folder)).toMatchObject({ error: { code: 'own-template.invalid' } });
    expect(await readOwnTemplateFile(join(folder, 'none.ztemplate'))).toMatchObject({
      error: { code: 'file.not-found' },
    });
  });
});
