import type { Command } from 'commander';

interface Options {
  readonly fresh?: boolean;
  readonly serve: boolean;
  readonly data?: string;
}

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('a fictional company to try everything on')
    .option('--fresh', 'start over')
    .option('--no-serve', 'stop once the report is written')
    .option('--data <folder>', 'data folder (default: CAHIER_DATA, or data)')
    .action(async ({ fresh = false, serve, data }: Options) => {
      const { runDemo } = await import('../demo/index.js');
      await runDemo({ fresh, serve, data });
    });
}
