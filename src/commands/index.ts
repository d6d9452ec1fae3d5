/** The command line: each command reads and writes plain files, and needs no server unless it is one. */
export { endWith } from './end-with.js';
export { runCommandLine } from './program.js';
