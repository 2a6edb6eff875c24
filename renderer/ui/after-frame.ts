/** What may wait until the change that it follows is on the screen. */

/** A window that is not shown draws no frames. */
const LONGEST_MS = 100;

/** Calls back once behind the next frame. Answers what takes that back. */
export function afterFrame(callback: () => void): () => void {
  const run = () => {
    cancel();
    callback();
  };
  let timer = window.setTimeout(run, LONGEST_MS);
  const frame = requestAnimationFrame(() => {
    window.clearTimeout(timer);
    // A frame's callbacks run before it is painted, and the next task behind that.
    timer = window.setTimeout(run);
  });
  const cancel = () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
  return cancel;
}
