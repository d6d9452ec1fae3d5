import { basename } from 'node:path';
import type { Command } from 'commander';
import { type Device, openDevice } from '../../holders/index.js';
import { readJson, readText, writeWhole } from '../files.js';
import { askPassphrase } from './ask.js';

export interface DeviceOptions {
  readonly device: string;
  readonly passphraseFile?: string;
}

export const withDevice = (command: Command): Command =>
  command
    .requiredOption('--device <file>', 'the file of your own device (cahier/device-1)')
    .option('--passphrase-file <file>', 'a file with its six words; asked for unless told');

/** Opens the file of a device. */
export async function openDeviceFile({ device, passphraseFile }: DeviceOptions): Promise<Device> {
  const file = readJson(device, '--device');
  const passphrase =
    passphraseFile === undefined
      ? await askPassphrase()
      : readText(passphraseFile, '--passphrase-file');
  return openDevice(file, basename(device), passphrase);
}

/** What a device has learned is kept before anything that was made with it leaves. */
export async function keepDevice(
  { device }: DeviceOptions,
  { content: before, lockAgain }: Device,
  content: Device['content'],
): Promise<void> {
  if (content === before) return;
  writeWhole(device, `${JSON.stringify(await lockAgain(content))}\n`, '--device');
}
