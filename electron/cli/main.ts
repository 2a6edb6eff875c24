/** The command line: `zhangfa <command>`, on plain Node without a window. */
import { version } from '../../package.json';

if (process.argv[2] === '--version') console.log(version);
