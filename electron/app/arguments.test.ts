import { describe, expect, it } from 'vitest';
import { getOwnArguments, parseStartArguments, readSecondStart } from './arguments.ts';

describe('getOwnArguments', () => {
  it('are those behind the folder of the app, whatever Electron was given before it', () => {
    const argv = ['/electron', '--inspect=0', '--no-sandbox', '/programs/zhangfa', '--sample', 'a.zplan'];
    expect(getOwnArguments(argv, '/programs/zhangfa', false)).toEqual(['--sample', 'a.zplan']);
  });

  it('are all of them where the program is installed', () => {
    expect(getOwnArguments(['/opt/zhangfa', 'a.zplan'], '/opt/resources/app.asar', true)).toEqual(['a.zplan']);
  });
});

describe('parseStartArguments', () => {
  it('takes words for files, relative to where the command was given', () => {
    const start = parseStartArguments(['a.zplan', '--no-sandbox', '/b.zplan'], '/home');
    expect(start).toEqual({ isSample: false, paths: ['/home/a.zplan', '/b.zplan'] });
  });

  it('knows the sample', () => {
    expect(parseStartArguments(['--sample'], '/home')).toEqual({ isSample: true, paths: [] });
  });
});

describe('readSecondStart', () => {
  it('believes what the second start made of its arguments', () => {
    const sent = { isSample: true, paths: ['/home/a.zplan'] };
    expect(readSecondStart(sent, ['b.zplan'], '/home')).toBe(sent);
  });

  it.each([[undefined], [null], [{}]])('reads its arguments where only %j came', (data) => {
    const own = ['--allow-file-access-from-files', '/home/预案 一.zplan'];
    expect(readSecondStart(data, own, '/')).toEqual({ isSample: false, paths: ['/home/预案 一.zplan'] });
  });
});
