import type { Command } from 'commander';
import { controlWords, ENGLISH_WORDS, STRETCHED_WORDS } from '../../common/index.js';
import { type DecidedAct, readDecision, signDecision, wordsOfCard } from '../../holders/index.js';
import { agreeTo } from './ask.js';
import { checkOut, readNamed, tell, writeJson } from './council-files.js';
import { type DeviceOptions, openDeviceFile, withDevice } from './device-file.js';
import { signaturesFor } from './signatures-for.js';

interface Options extends DeviceOptions {
  readonly decision: string;
  readonly compared?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

export function addDecide(council: Command): void {
  withDevice(council.command('decide'))
    .description(
      'signs what two holders decide: a change to a survey, or what is done in the office',
    )
    .requiredOption('--decision <file>', 'what was proposed, as the page of the office gives it')
    .option('--compared', 'you have read what it does, and for which survey')
    .requiredOption('--out <file>', 'where to write it with your signature')
    .option('--json', 'print one JSON object')
    .action(decide);
}

async function decide(options: Options): Promise<void> {
  const { decision: path, compared, out, json } = options;
  checkOut(out, [options.device]);
  const { file, content } = await readNamed(path, '--decision', readDecision);
  const { survey, act, day, reason, signatures } = content;
  const before = signatures.map(({ seat }) => seat);
  const said = [
    ...(await actInWords(act)),
    ...(survey
      ? [
          `Survey with the control words: ${controlWords(survey.definition, STRETCHED_WORDS).join(' ')}`,
        ]
      : []),
    ...(reason === null ? [] : [`Reason, as everybody reads it: ${reason}`]),
    `Proposed on ${day}. ${before.length > 0 ? `The file has ${signaturesFor(before)}.` : 'Nobody has signed this file.'}`,
  ];
  if (!compared) await agreeTo(said, 'Is this what you want to be done?');
  const device = await openDeviceFile(options);
  const signed = await signDecision(content, file, device.content);
  writeJson(out, signed);
  const seats = signed.signatures.map(({ seat }) => seat);
  tell(json, { decision: out, act: act.kind, signed: seats }, [
    ...said,
    `Signed: ${out}. It has ${signaturesFor(seats)}, which the server checks when you bring it.`,
  ]);
}

async function actInWords(act: DecidedAct): Promise<readonly string[]> {
  switch (act.kind) {
    case 'last-day-later':
      return [`The last day of a survey moves to ${act.closesOn}.`];
    case 'closed-early':
      return ['A survey closes at once, before its last day is over, and is never opened again.'];
    case 'cancelled':
      return ['A survey is cancelled: nothing is opened, and what people sent is destroyed.'];
    case 'holder-replaced':
      return [
        `Seat ${act.seat} goes to ${act.name}, whose device signs for it from then on.`,
        `The words of that card: ${(await wordsOfCard(act, ENGLISH_WORDS)).join(' ')}`,
      ];
    case 'answers-destroyed':
      return ['What people sent to a survey is destroyed before its day.'];
    case 'list-taken-back':
      return [
        `A list of ${act.people} addresses is taken back: nobody on it is written to.`,
        `The list is called ${act.addresses} on the page of the invitations.`,
      ];
    case 'results-shown':
      return [
        'The summary of a release becomes a page for everybody.',
        `The fingerprint of that release, as the minutes name it: ${act.release}`,
      ];
    case 'factors-cleared':
      return [`The lost second factors are taken off the account ${act.login}.`];
    case 'account-removed':
      return [`The account ${act.login} is removed, and nobody signs in with it any more.`];
  }
}
