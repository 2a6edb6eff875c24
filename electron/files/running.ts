/** Whether a process of this machine is still there, by its number. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    // Somebody else's process is one all the same.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
