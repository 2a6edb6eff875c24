import { expect, it } from 'vitest';
import { isLocalUrl } from './local-url.ts';

it.each(['app://zhangfa/index.html', 'data:image/png;base64,AA==', 'blob:app://zhangfa/1', 'devtools://devtools/a'])(
  '%s stays on the machine',
  (url) => expect(isLocalUrl(url)).toBe(true),
);

it.each([
  'http://127.0.0.1/',
  'https://example.org/',
  'ws://example.org/',
  'file:///etc/passwd',
  'ftp://a/',
  'nonsense',
  '',
])('%s is refused', (url) => expect(isLocalUrl(url)).toBe(false));
