// @ts-check
/**
 * A current Chromium, in which the journeys also run: what the pinned Electron will show is seen there where that Electron itself
 * cannot be had. Debian's, which set-up installs, or the executable that ZHANGFA_CHROMIUM names.
 */
import { existsSync } from 'node:fs';

const DEBIAN = '/usr/bin/chromium';

/** @returns {string | null} the executable */
export function findChromium() {
  const executable = process.env.ZHANGFA_CHROMIUM || DEBIAN;
  return existsSync(executable) ? executable : null;
}
