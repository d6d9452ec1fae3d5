import type { Command } from 'commander';
import { confirmList, hashOfList } from '../../holders/index.js';
import { agreeTo } from './ask.js';
import { checkOut, listInWords, readListFile, tell, writeJson } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';
import { today } from './today.js';

interface Options extends DeviceOptions {
  readonly list: string;
  readonly before?: string;
  readonly instead?: boolean;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addConfirm(council: Command): void {
  withDevice(council.command('confirm'))
    .description(
      'your device says yes to a list, opens its row for practice and gives each other a piece',
    )
    .requiredOption('--list <file>', 'the list')
    .option('--before <file>', 'the list that it follows')
    .option('--instead', 'the list in its place that this device signed before was given up')
    .option('--compared', 'all names and the twelve words were compared with what the others see')
    .requiredOption('--out <file>', 'where to write the confirmation')
    .option('--json', 'print one JSON object')
    .action(confirmFile);
}

async function confirmFile(options: Options): Promise<void> {
  const { list: path, before: earlier, instead, compared, out, json } = options;
  checkOut(out, [path, earlier, options.device]);
  const { file, content: list } = await readListFile(path);
  const before =
    earlier === undefined ? undefined : (await readListFile(earlier, '--before')).content;
  if (!compared) {
    await agreeTo(await listInWords(list), 'Do all holders see these names and twelve words?');
  }
  const device = await openDeviceFile(options);
  const asked = { list, file, before, today: today(), isInstead: instead };
  const { confirmation, content } = await confirmList(device.content, asked);
  await keepDevice(options, device, content);
  writeJson(out, confirmation);
  const seat = 'seat' in confirmation ? confirmation.seat : null;
  tell(json, { confirmation: out, list: await hashOfList(list), seat }, [
    seat === null
      ? `Signed as a holder of the list before: ${out}.`
      : `Seat ${seat} has confirmed and opened the row for practice: ${out}.`,
  ]);
}
