import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecentPlans } from './recent-plans.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangfa-recent-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('recent plans', () => {
  it('come newest first, each file once, with name and folder', async () => {
    const recent = createRecentPlans(folder);
    await recent.add('/a/one.zplan', '一', 1);
    await recent.add('/a/two.zplan', '二', 2);
    await recent.add('/a/one.zplan', '一（改）', 3);
    const list = await createRecentPlans(folder).list();
    expect(list).toMatchObject([
      { title: '一（改）', fileName: 'one.zplan', folder: '/a', openedAt: 3 },
      { title: '二', fileName: 'two.zplan' },
    ]);
    expect(list).toHaveLength(2);
    expect(await recent.findPath(list[0]?.recentId ?? '')).toBe('/a/one.zplan');
  });

  it('keep entries that are added at the same time', async () => {
    const recent = createRecentPlans(folder);
    await Promise.all([recent.add('/1', '', 1), recent.add('/2', '', 2), recent.add('/3', '', 3)]);
    expect(await recent.list()).toHaveLength(3);
  });

  it('know no path for an id that is not listed', async () => {
    expect(await createRecentPlans(folder).findPath('/etc/passwd')).toBeNull();
  });

  it('begin anew where their file is damaged', async () => {
    writeFileSync(join(folder, 'recent.json'), '[{');
    const recent = createRecentPlans(folder);
    expect(await recent.list()).toEqual([]);
    await recent.add('/1', '', 1);
    expect(await recent.list()).toHaveLength(1);
  });

  it('can be removed', async () => {
    const recent = createRecentPlans(folder);
    await recent.add('/1', '', 1);
    const [entry] = await recent.list();
    await recent.remove(entry?.recentId ?? '');
    expect(await recent.list()).toEqual([]);
  });

  it('can be forgotten all at once, in the file too', async () => {
    const recent = createRecentPlans(folder);
    await Promise.all([recent.add('/1', '', 1), recent.add('/2', '', 2)]);
    await recent.clear();
    expect(await createRecentPlans(folder).list()).toEqual([]);
  });
});
