import type { Command } from 'commander';
import { textIn } from '../../common/index.js';
import { letGo, readEnded } from '../../holders/index.js';
import { agreeTo } from './ask.js';
import { checkOut, readNamed, tell, writeJson } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';
import { today } from './today.js';

interface Options extends DeviceOptions {
  readonly ended: string;
  readonly done?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addDestroyed(council: Command): void {
  withDevice(council.command('destroyed'))
    .description(
      'lets a survey go whose answers are destroyed: your device opens it no more, and says so',
    )
    .requiredOption(
      '--ended <file>',
      'the survey with its changes and its end, as its page gives it',
    )
    .option('--done', 'you have destroyed packages, values and comments of it, with every copy')
    .requiredOption('--out <file>', 'where to write that you have destroyed what you had')
    .option('--json', 'print one JSON object')
    .action(sayDestroyed);
}

async function sayDestroyed(options: Options): Promise<void> {
  const { ended: path, done, out, json } = options;
  checkOut(out, [path, options.device]);
  const { file, content: ended } = await readNamed(path, '--ended', readEnded);
  const { languages, title } = ended.definition.questionnaire;
  if (!done) {
    const said = [
      `Survey: ${textIn(title, languages[0]!, languages)}`,
      `Its page says that its answers were destroyed on ${ended.destroyedOn}.`,
      'Destroy its packages, values and comments, on every disk, stick and in every message.',
      'Afterwards this device opens it no more.',
    ];
    await agreeTo(
      said,
      'Are its answers destroyed on the server, and did you destroy all of this?',
    );
  }
  const device = await openDeviceFile(options);
  const { destroyed, content } = await letGo(device.content, { ended, file, today: today() });
  await keepDevice(options, device, content);
  writeJson(out, destroyed);
  const left = content.definitions.length;
  tell(json, { destroyed: out, left }, [
    `Seat ${destroyed.seat} has destroyed what it had: ${out}. Bring it to the page of the council.`,
    left === 0
      ? 'This device has no other survey. Once you have no seat any more, destroy its file, every copy of it, and the paper with its six words.'
      : `This device still has ${left} other surveys: keep its file and its six words until they are destroyed too.`,
  ]);
}
