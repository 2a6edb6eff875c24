import { describe, expect, it } from 'vitest';
import { findServedFile } from './served-file.ts';

const find = (path: string) => findServedFile('/app/dist/renderer', path);

describe('findServedFile', () => {
  it('serves files of the folder with their type', () => {
    expect(find('/index.html')).toEqual({
      file: '/app/dist/renderer/index.html',
      contentType: 'text/html; charset=utf-8',
    });
    expect(find('/assets/a%20b.js')?.file).toBe('/app/dist/renderer/assets/a b.js');
    expect(find('/assets/pdf.worker.MJS')?.contentType).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../main.js',
    '/assets/../../main.js',
    '/%2e%2e/main.js',
    '/..%2fmain.js',
    '/..\\main.js',
    '/..%5cmain.js',
    '/index.html%00.js',
    '/%',
    '/',
    '/C:/windows/a.js',
  ])('refuses %s', (path) => {
    expect(find(path)).toBeNull();
  });

  it('refuses kinds of files that the program does not ship', () => {
    expect(find('/a.exe')).toBeNull();
    expect(find('/a')).toBeNull();
    expect(find('/index.html.map')).toBeNull();
  });
});
