import { argv, exit } from 'node:process';
import { runNewcomer } from './program.js';

exit(await runNewcomer(argv.slice(2)));
