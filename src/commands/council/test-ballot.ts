import type { Command } from 'commander';
import { noteTest, readTest, testsNoted } from '../../holders/index.js';
import { readNamed, tell } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';

interface Options extends DeviceOptions {
  readonly test: string;
  readonly json?: boolean;
}

export function addTest(council: Command): void {
  withDevice(council.command('test'))
    .description('your device notes a test ballot, and gives no values where that was exchanged')
    .requiredOption('--test <file>', 'what the page gave for the test ballot (cahier/test-1)')
    .option('--json', 'print one JSON object')
    .action(note);
}

async function note(options: Options): Promise<void> {
  const { file, content: test } = await readNamed(options.test, '--test', readTest);
  const device = await openDeviceFile(options);
  const noted = noteTest(device.content, test, file);
  await keepDevice(options, device, noted);
  const tests = testsNoted(noted, test.definition).length;
  tell(options.json, { tests }, [`Noted. This device knows ${tests} test ballots of this survey.`]);
}
