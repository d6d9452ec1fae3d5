import { basename } from 'node:path';
import type { Command } from 'commander';
import { paperLines, readDevice, readPaper } from '../../holders/index.js';
import { readJson, readText, writeWhole } from '../files.js';
import { checkOut, tell } from './council-files.js';

interface PaperOptions {
  readonly device: string;
  readonly out: string;
}

interface FromPaperOptions {
  readonly paper: string;
  readonly out: string;
}

export function addPaper(council: Command): void {
  council
    .command('paper')
    .description('writes a device file as lines to print, for a seat that is kept on paper')
    .requiredOption('--device <file>', 'the file of the device (cahier/device-1)')
    .requiredOption('--out <file>', 'where to write the lines')
    .action(print);
  council
    .command('from-paper')
    .description('makes a device file of the lines of a printed one, typed or scanned')
    .requiredOption('--paper <file>', 'the lines, one in a row')
    .requiredOption('--out <file>', 'where to write the device file')
    .action(read);
}

async function print({ device: path, out }: PaperOptions): Promise<void> {
  checkOut(out, [path]);
  const device = readDevice(readJson(path, '--device'), basename(path));
  const lines = await paperLines(device);
  writeWhole(out, `${lines.join('\n')}\n`, '--out');
  tell(false, {}, [
    `${lines.length} lines: ${out}. Print them, write the six words by hand on another paper, and destroy both files.`,
  ]);
}

async function read({ paper, out }: FromPaperOptions): Promise<void> {
  checkOut(out, [paper]);
  const device = await readPaper(readText(paper, '--paper'));
  writeWhole(out, `${JSON.stringify(device)}\n`, '--out');
  tell(false, {}, [`The device of ${device.name}: ${out}. Its six words open it.`]);
}
