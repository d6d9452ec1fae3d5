import { serve } from './server/index.js';
import { endWith } from './commands/index.js';

// Every file is private from its first byte; nothing is opened before this line.
process.umask(0o077);
// `nest start` and process managers come in here; people use `cahier serve`.
serve({}).catch(endWith);
