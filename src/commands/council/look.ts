import type { Command } from 'commander';
import { ENGLISH_WORDS, textIn } from '../../common/index.js';
import { lookAt } from '../../holders/index.js';
import { controlWordLines } from '../../language/index.js';
import {
  definitionHash,
  isDecidedByHolders,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { agreeTo } from './ask.js';
import { checkOut, readListFile, readNamed, tell, writeJson } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';
import { readDefinition } from './read-definition.js';

interface Options extends DeviceOptions {
  readonly definition: string;
  readonly list: string;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addLook(council: Command): void {
  withDevice(council.command('look'))
    .description(
      'looks a survey over: your device notes its hash, if it is sealed to a list it signed',
    )
    .requiredOption('--definition <file>', 'the definition, as the page of the survey gives it')
    .requiredOption('--list <file>', 'the list in force')
    .option('--compared', 'the control words were compared with those on the poster or slip')
    .requiredOption('--out <file>', 'where to write that it was looked over')
    .option('--json', 'print one JSON object')
    .action(lookAtFile);
}

async function lookAtFile(options: Options): Promise<void> {
  const { definition: path, list: listPath, compared, out, json } = options;
  checkOut(out, [path, listPath, options.device]);
  const { content: list } = await readListFile(listPath);
  const { file, content: definition } = await readNamed(path, '--definition', readDefinition);
  const hash = definitionHash(definition);
  const words = controlWordLines(hash, definition);
  if (!compared) {
    const question =
      'Are these the questions that were agreed, and the control words that staff see?';
    await agreeTo([...inWords(definition), ...words], question);
  }
  const device = await openDeviceFile(options);
  const looking = { definition, file, list, words: ENGLISH_WORDS };
  const { looked, content } = await lookAt(device.content, looking);
  await keepDevice(options, device, content);
  const controlWords = `Control words: ${words.join(' / ')}`;
  writeJson(out, looked);
  tell(json, { looked: out, definition: hash, seat: looked.seat }, [
    `Seat ${looked.seat} has looked it over: ${out}. ${controlWords}`,
  ]);
}

/** Its title, days and questions, in its first language. */
function inWords({
  questionnaire,
  opensOn,
  closesOn,
  tests = 0,
  holders,
}: SurveyDefinition): readonly string[] {
  const { languages, title, profile, sections } = questionnaire;
  const say = (text: Parameters<typeof textIn>[0]): string =>
    textIn(text, languages[0]!, languages);
  const days = [
    ...(opensOn ? [`from ${opensOn}`] : []),
    ...(closesOn ? [`until ${closesOn}`] : []),
  ];
  return [
    `${say(title)}, ${days.join(' ') || 'no days named'}`,
    `Test ballots that the holders cast: ${tests}`,
    isDecidedByHolders(holders)
      ? 'Changes to it take the signatures of two of its holders.'
      : 'Changes to it take the accounts of two representatives: it names no keys to sign them with.',
    ...profile.map((question) => `About oneself: ${say(question.title)}`),
    ...sections.flatMap(({ questions }) => questions.map((question) => say(question.title))),
  ];
}
