import type { Command } from 'commander';
import {
  type DeviceContent,
  forgetTests,
  type Named,
  noteTest,
  readTest,
  testsNoted,
} from '../../holders/index.js';
import { definitionHash } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { readNamed, tell } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';
import { readDefinition } from './read-definition.js';

interface Options extends DeviceOptions {
  readonly test?: string;
  readonly definition?: string;
  readonly forget?: boolean;
  readonly json?: boolean;
}

type Test = ReturnType<typeof readTest>;

export function addTest(council: Command): void {
  withDevice(council.command('test'))
    .description('your device notes a test ballot, and gives no values where that was exchanged')
    .option('--test <file>', 'what the page gave for the test ballot (cahier/test-1)')
    .option('--forget', 'forget it instead: it was withdrawn, so no package will have it')
    .option(
      '--definition <file>',
      'with --forget and without --test: forget all test ballots of this survey',
    )
    .option('--json', 'print one JSON object')
    .action(note);
}

async function note(options: Options): Promise<void> {
  const { json, forget = false } = options;
  const asked = await readAsked(options);
  const device = await openDeviceFile(options);
  const content = forget ? forgotten(device.content, asked) : noted(device.content, asked);
  await keepDevice(options, device, content);
  const survey = surveyOf(asked);
  const tests = testsNoted(content, survey).length;
  const done = forget ? 'Forgotten: this device looks for it no more.' : 'Noted.';
  tell(json, { tests }, [`${done} This device knows ${tests} test ballots of this survey.`]);
}

/** A test ballot, or a survey of which all are meant. */
async function readAsked({ test, definition, forget }: Options): Promise<Named<Test | string>> {
  if (test !== undefined) return readNamed(test, '--test', readTest);
  if (definition === undefined || !forget) throw refuse('council-test-missing');
  const { file, content } = await readNamed(definition, '--definition', readDefinition);
  return { file, content: definitionHash(content) };
}

const forgotten = (device: DeviceContent, { file, content }: Named<Test | string>) =>
  forgetTests(device, content, file);

const noted = (device: DeviceContent, { file, content }: Named<Test | string>) =>
  typeof content === 'string' ? device : noteTest(device, content, file);

const surveyOf = ({ content }: Named<Test | string>): string =>
  typeof content === 'string' ? content : content.definition;
