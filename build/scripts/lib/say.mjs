// @ts-check
/** What the set-up tells a person. It goes to stderr: stdout belongs to the program that is being set up. */

/**
 * One short English line.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`zhangfa: ${line}\n`);
}

/** Something that stops the work and that a person can act on: shown as one sentence, without a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function; a SetupError ends it with its sentence and exit code 1.
 * @param {() => Promise<number | undefined>} main answers the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
