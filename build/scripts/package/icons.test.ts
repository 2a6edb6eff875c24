import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';
import { drawIcons, ICON_SIZES_PX } from './icons.mjs';

it('icons are drawn in every size, and an .ico holds those of Windows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangfa-icons-'));
  try {
    await drawIcons(folder);
    for (const size of ICON_SIZES_PX) {
      const { width, height, type } = imageSize(readFileSync(join(folder, `zhangfa-document-${size}.png`)));
      expect({ width, height, type }).toEqual({ width: size, height: size, type: 'png' });
    }
    const { images } = imageSize(readFileSync(join(folder, 'zhangfa.ico')));
    expect(images?.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
