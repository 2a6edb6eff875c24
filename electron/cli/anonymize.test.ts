import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { setUpCli } from '../testing/set-up-cli.ts';

const { run, inFolder, write } = setUpCli();

it('writes a copy of any file without people, telephones, addresses and units, and says how many', () => {
  write('旧预案.txt', '一、总则\n联系人：周小平，电话0000-8800001。\n青山镇学府路12号。\n');
  const { status, stdout } = run('anonymize', '旧预案.txt', '副本.txt');
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: '已写成 副本.txt：替换人员 1 名、电话 1 个、地址 1 处、单位 0 个。没有录入要素的姓名和图片内容请再核对\n',
  });
  const copy = readFileSync(inFolder('副本.txt'), 'utf8');
  expect(copy).toContain('联系人：人员1，电话000-0000-0001。');
  expect(copy).not.toMatch(/周小平|8800001|学府路/);
  expect(run('anonymize', '旧预案.txt').status).toBe(2);
  expect(run('anonymize', '旧预案.txt', 'a.exe').status).toBe(2);
});
