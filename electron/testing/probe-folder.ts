/** Probes a folder in a process of its own and prints the Result. */
import { probeFolder } from '../files/probe-folder.ts';

process.stdout.write(JSON.stringify(probeFolder(process.argv[2] ?? '')));
