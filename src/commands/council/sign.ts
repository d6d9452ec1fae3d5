import type { Command } from 'commander';
import { readRelease } from '../../disclosure/index.js';
import { readMinutes, signMinutes } from '../../holders/index.js';
import { readJson } from '../files.js';
import { howMany } from '../how-many.js';
import { refuse } from '../refusals.js';
import { agreeTo } from './ask.js';
import { checkOut, readNamed, tell, writeJson } from './council-files.js';
import { type DeviceOptions, openDeviceFile, withDevice } from './device-file.js';
import { signaturesFor } from './signatures-for.js';

interface Options extends DeviceOptions {
  readonly minutes: string;
  readonly release: string;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addSign(council: Command): void {
  withDevice(council.command('sign'))
    .description('signs the minutes of an opening that you took part in, for its release')
    .requiredOption('--minutes <file>', 'the minutes, as whoever signed before you gave them on')
    .requiredOption('--release <file>', 'the release that they are of')
    .option('--compared', 'you were there, and the minutes say what was done')
    .requiredOption('--out <file>', 'where to write the minutes with your signature')
    .option('--json', 'print one JSON object')
    .action(sign);
}

async function sign(options: Options): Promise<void> {
  const { minutes: path, release: releasePath, compared, out, json } = options;
  checkOut(out, [releasePath, options.device]);
  const { file, content } = await readNamed(path, '--minutes', readMinutes);
  const release = readRelease(readJson(releasePath, '--release'));
  if (release.hash !== content.release) throw refuse('minutes-of-other-release');
  const { rows, counted, tests, copies, refused } = content;
  const said = [
    `Release ${release.hash}`,
    `${howMany(rows, 'row')}: ${counted} counted, ${howMany(tests, 'test')}, ${howMany(copies, 'copy', 'copies')}, ${refused} refused.`,
    `Seats that took part: ${content.seats.join(', ')}. Opened by seat ${content.opener}.`,
    ...content.contests.map((one) => `Brought forward: ${one}`),
  ];
  if (!compared) await agreeTo(said, 'Were you there, and is this what was done?');
  const device = await openDeviceFile(options);
  const signed = await signMinutes(content, file, device.content);
  writeJson(out, signed);
  const seats = signed.signatures.map(({ seat }) => seat);
  tell(json, { minutes: out, signed: seats }, [
    `Signed: ${out}. It has ${signaturesFor(seats)}, which the server checks when you bring it.`,
  ]);
}
