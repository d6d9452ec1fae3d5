import type { Command } from 'commander';
import { readTakeover, takeSeat } from '../../holders/index.js';
import { wholeNumber } from '../options.js';
import { readListFile, readNamed, tell } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';

interface Options extends DeviceOptions {
  readonly list: string;
  readonly seat: number;
  readonly piece: readonly string[];
  readonly json?: boolean;
}

export function addTakeover(council: Command): void {
  withDevice(council.command('takeover'))
    .description('your device takes a seat over, with the pieces that the others hand it')
    .requiredOption('--list <file>', 'the list')
    .requiredOption('--seat <n>', 'the seat that is taken over', wholeNumber)
    .requiredOption('--piece <file...>', 'what the others handed over (cahier/takeover-1)')
    .option('--json', 'print one JSON object')
    .action(takeOver);
}

async function takeOver(options: Options): Promise<void> {
  const { content: list } = await readListFile(options.list);
  const takeovers = [];
  for (const file of options.piece) takeovers.push(await readNamed(file, '--piece', readTakeover));
  const device = await openDeviceFile(options);
  const { seat, json } = options;
  const { content, wrong } = await takeSeat(device.content, { list, seat, takeovers });
  await keepDevice(options, device, content);
  tell(json, { seat, wrong }, [
    `This device now answers for seat ${seat} in surveys that name this list.`,
    ...wrong.map((from) => `The piece that seat ${from} handed over was wrong.`),
  ]);
}
