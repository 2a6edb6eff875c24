/** Which requests stay on this machine. */

const LOCAL_PROTOCOLS: ReadonlySet<string> = new Set(['app:', 'devtools:', 'data:', 'blob:']);

/** True for the program's own pages, and for what they hold in themselves. */
export function isLocalUrl(url: string): boolean {
  try {
    return LOCAL_PROTOCOLS.has(new URL(url).protocol);
  } catch {
    return false;
  }
}
