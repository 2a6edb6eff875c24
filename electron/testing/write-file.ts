/** Entry of a test's own process: writes `size` bytes of `filler` to `path` and prints the Result. */
import { writeFileSafely } from '../files/write-file-safely.ts';

const [path = '', filler = '', size = '0'] = process.argv.slice(2);
void writeFileSafely(path, filler.repeat(Number(size))).then((written) => console.log(JSON.stringify(written)));
