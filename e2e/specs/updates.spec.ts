import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { expect, test } from '../fixtures/app.ts';

test('a version that the office publishes is offered, fetched, found right and handed to the installer; a forged one is not', async ({
  launch,
  folder,
}) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const published = join(folder, '更新');
  mkdirSync(published);
  const name = 'zhangfa-99.0.0-linux-amd64.deb';
  const bytes = Buffer.from('新版本');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { target: 'deb', arch: process.arch, name, size: bytes.length, sha256 };
  const notes = { 'zh-CN': '页码更准。', en: 'Page numbers are better.' };
  const manifest = Buffer.from(JSON.stringify({ format: 1, version: '99.0.0', notes, files: [file] }));
  writeFileSync(join(published, 'updates.json'), manifest);
  writeFileSync(join(published, 'updates.json.sig'), sign(null, manifest, privateKey).toString('base64'));
  writeFileSync(join(published, name), bytes);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(readFileSync(join(published, basename(request.url ?? ''))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const policy = join(folder, 'policy.json');
  const updateKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  writeFileSync(policy, JSON.stringify({ updateKey }));

  const { app, page, chooseMenu } = await launch([], { ZHANGFA_POLICY: policy, ZHANGFA_INSTALLED_AS: 'deb' });
  await app.evaluate(({ shell }) => {
    // In the place of the system's installer.
    shell.openPath = async (path) => {
      Object.assign(globalThis, { zhangfaOpened: path });
      return '';
    };
  });
  await expect(page.getByRole('button', { name: '打开…' })).toBeVisible();
  await chooseMenu('updates');
  const dialog = page.getByRole('dialog', { name: '检查更新' });
  await dialog.getByRole('button', { name: '检查更新' }).click();
  await expect(dialog).toContainText('还没有设置从哪里更新');
  expect(asked).toEqual([]);

  await dialog.getByRole('textbox').fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await dialog.getByRole('button', { name: '检查更新' }).click();
  await expect(dialog).toContainText('有新版本 99.0.0（1 MB）。');
  await expect(dialog).toContainText('页码更准。');
  await dialog.getByRole('button', { name: '下载并核对' }).click();
  await expect(dialog).toContainText('签名和内容核对无误');
  await dialog.getByRole('button', { name: '安装' }).click();
  await expect(dialog).toContainText('已经打开系统的安装程序');
  const opened = await app.evaluate(() => (globalThis as unknown as { zhangfaOpened?: string }).zhangfaOpened ?? '');
  expect(readFileSync(opened)).toEqual(bytes);

  writeFileSync(join(published, 'updates.json'), manifest.toString().replace('99.0.0', '99.0.1'));
  await dialog.getByRole('button', { name: '检查更新' }).click();
  await expect(dialog).toContainText('更新的签名与公钥不符');
  server.close();
});
