import type { Command } from 'commander';
import { handPiece, readConfirmation } from '../../holders/index.js';
import { wholeNumber } from '../options.js';
import { agreeTo } from './ask.js';
import {
  cardInWords,
  checkOut,
  readCardFile,
  readListFile,
  readNamed,
  tell,
  writeJson,
} from './council-files.js';
import { type DeviceOptions, openDeviceFile, withDevice } from './device-file.js';

interface Options extends DeviceOptions {
  readonly list: string;
  readonly seat: number;
  readonly confirmation: string;
  readonly card: string;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addHandOver(council: Command): void {
  withDevice(council.command('hand-over'))
    .description('your device hands its piece of another seat’s key to the successor of that seat')
    .requiredOption('--list <file>', 'the list')
    .requiredOption('--seat <n>', 'the seat that is taken over', wholeNumber)
    .requiredOption('--confirmation <file>', 'the confirmation of that seat')
    .requiredOption('--card <file>', 'the card of the successor')
    .option(
      '--compared',
      'the eight words of the card were compared with those the successor read out',
    )
    .requiredOption('--out <file>', 'where to write the piece')
    .option('--json', 'print one JSON object')
    .action(handOver);
}

async function handOver(options: Options): Promise<void> {
  const { list: listPath, seat, confirmation: path, card: cardPath, compared, out, json } = options;
  checkOut(out, [listPath, path, cardPath, options.device]);
  const { content: list } = await readListFile(listPath);
  const { file, content: confirmation } = await readNamed(path, '--confirmation', readConfirmation);
  const { content: card } = await readCardFile(cardPath);
  if (!compared) {
    const shown = [
      `Seat ${seat}, ${list.seats[seat - 1]?.card.name ?? '?'}, is taken over by ${card.name}: ${await cardInWords(card)}`,
    ];
    await agreeTo(shown, 'Did the successor read out these eight words?');
  }
  const device = await openDeviceFile(options);
  const takeover = await handPiece(device.content, { list, seat, confirmation, file, card });
  writeJson(out, takeover);
  tell(json, { takeover: out, seat, from: takeover.from }, [
    `Seat ${takeover.from} hands its piece of seat ${seat} to ${card.name}: ${out}.`,
  ]);
}
