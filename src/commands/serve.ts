import { type Command, Option } from 'commander';
import { ROLES, type ServerRole } from '../config/index.js';
import { wholeNumber } from './options.js';

interface Options {
  readonly role: ServerRole;
  readonly port?: number;
  readonly data?: string;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('runs the server')
    .addOption(new Option('--role <role>', 'which parts to run').choices(ROLES).default('all'))
    .option('--port <n>', 'port (default: PORT, or 3000)', wholeNumber)
    .option('--data <folder>', 'data folder (default: CAHIER_DATA, or data)')
    .action(async ({ role, port, data }: Options) => {
      const { serve } = await import('../server/index.js');
      await serve({ role, port, data });
    });
}
