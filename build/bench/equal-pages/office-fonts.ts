/** Gives LibreOffice the faces that the page engine takes: the Fandol family under the names that Word files bear. */
import { writeFileSync } from 'node:fs';

/** Source: the faces of `shared/view/fonts/fonts.ts`. */
const FACES = {
  仿宋_GB2312: 'FandolFang R',
  楷体_GB2312: 'FandolKai',
  黑体: 'FandolHei',
  宋体: 'FandolSong',
  方正小标宋简体: 'FandolSong',
} as const;

/** Writes a fontconfig file and has every program that is started from now on read it. */
export function takeSameFaces(path: string): void {
  const aliases = Object.entries(FACES).map(
    ([name, face]) =>
      `<match target="pattern"><test name="family" qual="any"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${face}</string></edit></match>`,
  );
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = path;
}
