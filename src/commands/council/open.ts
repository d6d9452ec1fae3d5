import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  type BoxOpening,
  type CheckedBox,
  checkParty,
  compareOpenings,
  compareTests,
  countUndecidedAsRefused,
  hashOfComments,
  indexComments,
  type Minutes,
  minutesOf,
  type Named,
  noteRoot,
  openBox,
  openingHere,
  pointOf,
  readMinutes,
  readParty,
  readTakeover,
  sealComments,
  sealKeyOf,
  signMinutes,
  type SortedRows,
  testsCompared,
  testsNoted,
} from '../../holders/index.js';
import { publishBox } from '../../opening/offline.js';
import { readJson } from '../files.js';
import { howMany } from '../how-many.js';
import { wholeNumber } from '../options.js';
import { refuse } from '../refusals.js';
import { agreeTo } from './ask.js';
import { type BoxOptions, boxInWords, checkOwnBox } from './box.js';
import { checkOut, readListFile, readNamed, tell, writeJson } from './council-files.js';
import { type DeviceOptions, keepDevice, openDeviceFile, withDevice } from './device-file.js';
import { showRows } from './show-rows.js';
import { today } from './today.js';

interface Options extends DeviceOptions, BoxOptions {
  readonly list: string;
  readonly values: readonly string[];
  readonly takeover?: readonly string[];
  readonly countUndecided?: boolean;
  readonly contest?: readonly string[];
  readonly compared?: boolean;
  readonly release: string;
  readonly minutes: string;
  readonly comments?: string;
  readonly recount?: string;
  readonly json?: boolean;
}

export function addOpen(council: Command): void {
  withDevice(council.command('open'))
    .description('opens a box with what the others gave: counts, protects, writes the release')
    .requiredOption(
      '--package <file>',
      'the package for the opener, with the answers (cahier/box-1)',
    )
    .requiredOption('--list <file>', 'the list that the survey names')
    .requiredOption('--values <file...>', 'what the others gave (cahier/values-1)')
    .option('--takeover <file...>', 'what was handed to a successor who takes part')
    .option('--seat <n>', 'your seat, where this device answers for several', wholeNumber)
    .option('--early', 'you agree to opening it although it was closed before its last day')
    .option('--count-undecided', 'rows that too few find a share in are counted as refused')
    .option('--contest <text...>', 'what was brought forward against the bulletin')
    .option('--compared', 'the eight words of the rows were compared with the other holders')
    .requiredOption('--release <file>', 'where to write the release')
    .requiredOption('--minutes <file>', 'where to write the minutes')
    .option('--comments <file>', 'where to write the comments, sealed to those who take part')
    .option('--recount <file>', 'minutes of the opening before, to compare this one with')
    .option('--json', 'print one JSON object')
    .action(open);
}

async function open(options: Options): Promise<void> {
  const { compared, release: out, minutes: minutesOut, comments, recount, json } = options;
  const inputs = [options.package, options.list, options.device, ...options.values];
  if (recount !== undefined) inputs.push(recount);
  checkOut(out, [...inputs, minutesOut, comments]);
  checkOut(minutesOut, [...inputs, comments]);
  if (comments !== undefined) checkOut(comments, inputs);
  const before =
    recount === undefined ? undefined : await readNamed(recount, '--recount', readMinutes);
  const device = await openDeviceFile(options);
  const { checked, seat, seal } = await checkOwnBox(options, device.content);
  const said = await boxInWords(checked);
  if (!compared) await agreeTo(said, 'Do all who take part have these eight words?');
  const { table } = checked.box;
  const opening: BoxOpening = {
    table,
    root: checked.root,
    seat,
    own: await sealKeyOf(seal),
    given: await readAll(options, checked, { seat, sign: pointOf(device.content.sign) }),
  };
  const seats = checkParty(opening, basename(options.package));
  const noted = noteRoot(device.content, checked);
  await keepDevice(options, device, noted);
  // Nothing is written before all rows are open: whoever stops it begins anew.
  const working = { ...(await openingHere(opening)), tell: showRows('opened', table.rows) };
  const sorted = decided(await openBox(checked.box.definition, table, working), options);
  const result = publishBox(checked, sorted, []);
  const release = result.kind === 'released' ? result.release : null;
  const pool = result.kind === 'released' ? result.verbatims : [];
  const index = await indexComments(checked, pool);
  const sealed = comments === undefined ? null : await sealComments(checked, seats, pool);
  const written = minutesOf(checked, sorted, {
    seats,
    opener: seat,
    day: today(),
    contests: options.contest ?? [],
    release: release?.hash ?? null,
    // Also where they are not kept: another opening gives the same.
    comments: index && (await hashOfComments(index)),
    tested: compareTests(testsNoted(noted, checked.box.hash), sorted.tests),
  });
  const minutes = await signMinutes(written, basename(minutesOut), noted);

  if (release) writeJson(out, release);
  if (sealed) writeJson(comments!, sealed);
  writeJson(minutesOut, minutes);
  const { rows, counted, tests, copies, refused, faults, tested } = minutes;
  const differs = before && compareOpenings(before.content, minutes);
  if (differs?.length) process.exitCode = 3;
  tell(json, { ...minutes, ...(differs ? { differs } : {}) }, [
    ...said,
    `${howMany(rows, 'row')}: ${counted} counted, ${howMany(tests, 'test')}, ${howMany(copies, 'copy', 'copies')}, ${refused} refused.`,
    ...faults.map(
      (one) =>
        `Seat ${one.seat}: its value opens nothing in ${howMany(one.wrong, 'row')}, and it denied a share that there is in ${one.denied}.`,
    ),
    `Looked for ${testsCompared(tested!)} test ballots that this device had noted, of ${checked.box.definition.tests ?? 0} that the survey names: ${tested!.same} came out as cast, ${tested!.different} with other answers, ${tested!.missing} not at all.`,
    ...commentsInWords(pool.length, sealed && comments),
    release ? `Release ${release.hash}: ${out}.` : 'Too few people answered for a release.',
    ...(before ? [recountInWords(before, differs!)] : []),
  ]);
}

const recountInWords = ({ file }: Named<Minutes>, differs: ReturnType<typeof compareOpenings>) =>
  differs.length === 0
    ? `Compared with ${file}: the same rows, sum, release and comments.`
    : `Compared with ${file}: NOT the same. These differ: ${differs.join(', ')}. Keep both minutes, and find out with the other holders before anything is published.`;

function commentsInWords(count: number, out: string | null | undefined): readonly string[] {
  if (count === 0) return ['No comments that may be read.'];
  if (out)
    return [`${howMany(count, 'comment')}, sealed to the devices of those who took part: ${out}.`];
  return [
    `${howMany(count, 'comment was', 'comments were')} not kept: open again with --comments to read what people wrote.`,
  ];
}

/** The values of the others, of these rows and for this seat, each signed by a device of its seat. */
async function readAll(
  { list: path, values, takeover = [] }: Options,
  checked: CheckedBox,
  opener: Pick<Parameters<typeof readParty>[1], 'seat' | 'sign'>,
): Promise<BoxOpening['given']> {
  const { content: list } = await readListFile(path);
  const files = values.map((value) => {
    const file = basename(value);
    return { file, content: readJson(value, `--values ${file}`) };
  });
  const takeovers = [];
  for (const file of takeover) takeovers.push(await readNamed(file, '--takeover', readTakeover));
  return readParty(files, { checked, list, takeovers, ...opener });
}

function decided(sorted: SortedRows, { countUndecided }: Options): SortedRows {
  const { undecided } = sorted;
  if (undecided.length === 0) return sorted;
  if (countUndecided) return countUndecidedAsRefused(sorted);
  const rows = undecided.map(({ row }) => row).join(', ');
  const seats = [...new Set(undecided.flatMap(({ without, wrong }) => [...without, ...wrong]))];
  throw refuse('council-undecided', { rows, seats: seats.sort((a, b) => a - b).join(', ') });
}
