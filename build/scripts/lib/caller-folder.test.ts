import { expect, it } from 'vitest';
import { callerFolder } from './caller-folder.mjs';

it('is where npm was called, for the script that npm runs', () => {
  expect(callerFolder('start', { npm_lifecycle_event: 'start', INIT_CWD: '/plans' }, '/project')).toBe('/plans');
});

it('is the working folder when the script was started by another script, or by hand', () => {
  expect(callerFolder('start', { npm_lifecycle_event: 'test', INIT_CWD: '/plans' }, '/project')).toBe('/project');
  expect(callerFolder('start', {}, '/project')).toBe('/project');
});
