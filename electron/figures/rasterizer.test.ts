import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { setUpCli } from '../testing/set-up-cli.ts';

const { run, inFolder } = setUpCli();
const MM_PER_INCH = 25.4;

describe('a Word file made on the command line', () => {
  it('holds a picture of at least 300 dpi beside every figure that is drawn', () => {
    expect(run('new', 'school-safety', 'a.zplan').status).toBe(0);
    expect(run('convert', 'a.zplan', 'a.docx')).toEqual({ status: 0, stdout: '', stderr: '' });
    const parts = unzipSync(readFileSync(inFolder('a.docx')));
    const drawings = Object.keys(parts).filter((path) => path.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(0);
    for (const path of drawings) {
      const svg = new TextDecoder().decode(parts[path]);
      const widthMm = Number(/width="([\d.]+)mm"/.exec(svg)?.[1]);
      const png = parts[path.replace('.svg', '.png')] ?? new Uint8Array();
      expect((imageSize(png).width / widthMm) * MM_PER_INCH).toBeGreaterThanOrEqual(299);
    }
  });
});
