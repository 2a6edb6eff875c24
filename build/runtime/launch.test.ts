import { describe, expect, it } from 'vitest';
import { lacksDisplay } from './display.mjs';
import { fallbackFits } from './fallback.mjs';
import { findOverride, launchSpec } from './launch.mjs';

const runtime = { kind: 'fallback', version: '25.1.1', executable: '/e/electron' } as const;

describe('launchSpec', () => {
  it('leaves the sandbox out for root on Linux alone', () => {
    expect(launchSpec(runtime, { platform: 'linux', isRoot: true }).args).toEqual(['--no-sandbox']);
    expect(launchSpec(runtime, { platform: 'linux', isRoot: false }).args).toEqual([]);
    expect(launchSpec(runtime, { platform: 'darwin', isRoot: true }).args).toEqual([]);
  });

  it('tells the program which runtime it is on', () => {
    expect(launchSpec(runtime).env).toEqual({ ZHANGFA_RUNTIME: 'fallback' });
  });
});

describe('findOverride', () => {
  it('is null when nobody asked for one', () => {
    expect(findOverride(undefined)).toBeNull();
    expect(findOverride('')).toBeNull();
  });

  it('says in one sentence what is wrong with one that cannot be used', () => {
    expect(() => findOverride('/nowhere/electron')).toThrow(
      'ZHANGFA_ELECTRON names /nowhere/electron, which does not exist.',
    );
    expect(() => findOverride(process.execPath)).toThrow('does not run as an Electron');
  });
});

it('offers the fallback on Linux x64 alone', () => {
  expect(fallbackFits('linux', 'x64')).toBe(true);
  expect(fallbackFits('linux', 'arm64')).toBe(false);
  expect(fallbackFits('win32', 'x64')).toBe(false);
});

it('finds that there is no display only where one is needed and none is named', () => {
  expect(lacksDisplay('linux', {})).toBe(true);
  expect(lacksDisplay('linux', { DISPLAY: ':0' })).toBe(false);
  expect(lacksDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
  expect(lacksDisplay('darwin', {})).toBe(false);
});
