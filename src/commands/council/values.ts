import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  givingHere,
  givingOf,
  giveValues,
  noteRoot,
  readUnfinished,
  sealKeyOf,
  signValues,
  type ValuesContent,
  valuesHeading,
} from '../../holders/index.js';
import { readJson, writeWhole } from '../files.js';
import { wholeNumber } from '../options.js';
import { agreeTo } from './ask.js';
import { type BoxOptions, boxInWords, checkOwnBox } from './box.js';
import { checkOut, tell } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';
import { showRows } from './show-rows.js';

interface Options extends DeviceOptions, BoxOptions {
  readonly to: number;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addValues(council: Command): void {
  withDevice(council.command('values'))
    .description('what your device contributes to an opening, sealed to the seat that opens')
    .requiredOption('--package <file>', 'the package for holders (cahier/box-1)')
    .requiredOption('--to <n>', 'the seat that opens', wholeNumber)
    .option('--seat <n>', 'your seat, where this device answers for several', wholeNumber)
    .option('--early', 'you agree to opening it although it was closed before its last day')
    .option('--compared', 'the eight words of the rows were compared with the other holders')
    .requiredOption('--out <file>', 'where to write the values; an unfinished file is gone on with')
    .option('--json', 'print one JSON object')
    .action(give);
}

async function give(options: Options): Promise<void> {
  const { package: path, to, compared, out, json } = options;
  checkOut(out, [path, options.device]);
  const device = await openDeviceFile(options);
  const { checked, seat, seal } = await checkOwnBox(options, device.content);
  const said = await boxInWords(checked);
  if (!compared) await agreeTo(said, 'Do all who take part have these eight words?');
  const giving = givingOf(checked, seat, to);
  const before = existsSync(out)
    ? readUnfinished(readJson(out, '--out'), basename(out), giving)
    : undefined;
  await keepDevice(options, device, noteRoot(device.content, checked));
  let values: ValuesContent = before ?? { ...valuesHeading(giving), blocks: [] };
  const here = givingHere(giving, await sealKeyOf(seal));
  const working = { ...here, tell: showRows('worked through', giving.table.rows) };
  for await (const more of giveValues(giving, working, before)) {
    values = more;
    write(out, values);
  }
  write(out, await signValues(values, device.content.sign));
  tell(json, { values: out, root: checked.root, from: seat, to, rows: values.rows }, [
    ...said,
    `Seat ${seat} gives its values to seat ${to}: ${out}.`,
  ]);
}

const write = (out: string, content: object): void =>
  writeWhole(out, `${JSON.stringify(content)}\n`, '--out');
