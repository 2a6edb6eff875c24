// @ts-check
/** Where the person stood who gave the command: paths after `npm start --` are meant from there. */

/**
 * npm runs every script in the project's folder and keeps the caller's in INIT_CWD. That is inherited by whatever a script starts,
 * so it counts for the script that npm itself is running, alone.
 * @param {string} script its name in package.json
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [workingFolder]
 */
export function callerFolder(script, env = process.env, workingFolder = process.cwd()) {
  return (env.npm_lifecycle_event === script && env.INIT_CWD) || workingFolder;
}
