import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { isHolderName, newDevice, newPassphrase } from '../../holders/index.js';
import { checkOutput, writeWhole } from '../files.js';
import { refuse } from '../refusals.js';
import { cardInWords, checkOut, tell, writeJson } from './council-files.js';

interface Options {
  readonly name: string;
  readonly device: string;
  readonly passphraseOut?: string;
  readonly out: string;
  readonly json?: boolean;
}

export function addCard(council: Command): void {
  council
    .command('card')
    .description(
      'makes your two keys: a device file that stays with you, and a card for the others',
    )
    .requiredOption('--name <name>', 'your name, as the others and the staff will read it')
    .requiredOption('--device <file>', 'where the device file goes: a new file')
    .requiredOption('--out <file>', 'where the card goes')
    .option('--passphrase-out <file>', 'where its six words go: a new file; shown unless told')
    .option('--json', 'print one JSON object')
    .action(makeCardFile);
}

async function makeCardFile({ name, device, passphraseOut, out, json }: Options): Promise<void> {
  if (!isHolderName(name)) throw refuse('bad-holder-name');
  // A device that was overwritten would be a key lost.
  if (existsSync(device) || (passphraseOut !== undefined && existsSync(passphraseOut))) {
    throw refuse('device-exists');
  }
  if (passphraseOut === undefined && (json || !process.stderr.isTTY)) {
    throw refuse('passphrase-nowhere');
  }
  checkOut(out, [device, passphraseOut]);
  checkOutput(device, '--device', passphraseOut === undefined ? [] : [passphraseOut]);
  const passphrase = newPassphrase();
  const made = await newDevice(name, passphrase);
  if (passphraseOut === undefined) {
    process.stderr.write(
      `The six words of this device, for paper and nobody else:\n${passphrase}\n`,
    );
  } else {
    writeWhole(passphraseOut, `${passphrase}\n`, '--passphrase-out');
  }
  writeWhole(device, `${JSON.stringify(made.device)}\n`, '--device');
  writeJson(out, made.card);
  const words = await cardInWords(made.card);
  tell(json, { device, card: out, words: words.split(' ') }, [
    `Your card: ${out}. Its eight words, to read out to the others: ${words}`,
    `Your device: ${device}. Without it and its six words your seat is lost; nobody can tell you them again.`,
  ]);
}
