/**
 * The command line in a process of its own, but out of the modules that tests run, and not the bundle: of one cache the two know
 * nothing that the other has left.
 */
import { main } from '../../src/cli.js';

process.exitCode = await main(process.argv.slice(2));
