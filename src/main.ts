import { serve } from './server/index.js';
import { endWith } from './commands/index.js';

// `nest start` and process managers come in here; people use `cahier serve`.
serve({}).catch(endWith);
