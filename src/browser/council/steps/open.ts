import {
  type BoxOpening,
  checkParty,
  compareOpenings,
  compareTests,
  countUndecidedAsRefused,
  hashOfComments,
  type Minutes,
  minutesOf,
  type Named,
  noteRoot,
  openBox,
  pointOf,
  readList,
  readMinutes,
  readParty,
  readTakeover,
  sealComments,
  signMinutes,
  type SortedRows,
  testsNoted,
} from '../../../holders/index.js';
import { el } from '../../../screens/browser.js';
import type { Desk } from '../desk/desk.js';
import { fileField } from '../desk/fields.js';
import { asIs, readAllIn, readIfIn, readIn } from '../desk/read-files.js';
import type { MadeFile, Outcome } from '../desk/outcome.js';
import { doBeside, Workers, WorkStopped } from '../beside/workers.js';
import { boxFields, type OwnBox, readBox, spokenBox } from './own-box.js';
import { keptDevice, ownDevice } from './own-device.js';
import { askContests, saidOf, saidOfRecount } from './opened.js';
import type { Step } from './step.js';
import { today } from './today.js';

interface Sitting extends OwnBox {
  readonly opening: BoxOpening;
  readonly seats: readonly number[];
  /** Of an opening before, to compare with. */
  readonly before: Named<Minutes> | undefined;
}

/** Opens a box with what the others gave: counts, protects, shows, and writes release and minutes. */
export const open: Step = async (desk) => {
  const t = desk.text.words.open;
  const { device } = await ownDevice(desk);
  const sitting = await askSitting(desk, device.content);
  const { checked, seats, seat, before } = sitting;
  await desk.say(await spokenBox(checked, desk.text), desk.text.words.box.compared, t.open);
  const noted = noteRoot(device.content, checked);
  const kept = await keptDevice(desk, noted);
  const opened = await openRows(desk, sitting);
  if (!opened) return stopped(desk, kept);
  const sorted = await decide(desk, opened);
  desk.work(t.protecting, () => undefined);
  const { responses, coins } = sorted;
  const result = await doBeside('publish', { checked, sorted: { responses, coins } });
  const release = result.kind === 'released' ? result.release : null;
  const contests = await askContests(desk, checked, sorted, release);
  const pool = result.kind === 'released' ? result.verbatims : [];
  const sealed = await sealComments(checked, seats, pool);
  const comments = sealed && (await hashOfComments(sealed));
  const tested = compareTests(testsNoted(noted, checked.box.hash), sorted.tests);
  const gave = { release: release?.hash ?? null, comments, tested };
  const sat = { seats, opener: seat, day: today(), contests, ...gave };
  const minutes = await signMinutes(minutesOf(checked, sorted, sat), 'minutes.json', noted);
  return {
    said: [
      el('h2', {}, release ? t.done : t.tooFew),
      ...saidOf(minutes, checked.box.definition, desk.text),
      ...(before
        ? [saidOfRecount(before.file, compareOpenings(before.content, minutes), desk.text)]
        : []),
    ],
    files: [
      ...kept,
      ...(release ? [{ name: 'release.json', content: release, label: t.release }] : []),
      { name: 'minutes.json', content: minutes, label: t.minutes },
      ...(sealed ? [{ name: 'comments.json', content: sealed, label: t.comments }] : []),
    ],
  };
};

function askSitting(desk: Desk, device: Parameters<typeof readBox>[1]): Promise<Sitting> {
  const t = desk.text.words.open;
  return desk.ask(
    {
      pieces: [
        ...boxFields(desk.text, t.package),
        fileField({ name: 'list', label: t.list }),
        fileField({ name: 'values', label: t.values, hint: t.valuesHint, many: true }),
        fileField({
          name: 'takeovers',
          label: t.takeovers,
          hint: t.takeoversHint,
          many: true,
          optional: true,
        }),
        fileField({ name: 'before', label: t.before, hint: t.beforeHint, optional: true }),
      ],
      button: desk.text.words.box.check,
    },
    async (data) => {
      const { content: list } = await readIn(data, 'list', readList);
      const files = await readAllIn(data, 'values', asIs);
      const takeovers = await readAllIn(data, 'takeovers', readTakeover);
      const before = await readIfIn(data, 'before', readMinutes);
      const box = await readBox(data, device);
      const { checked, seat, own, file } = box;
      const sign = pointOf(device.sign);
      const given = await readParty(files, { checked, list, seat, sign, takeovers });
      const opening = { table: checked.box.table, root: checked.root, seat, own, given };
      return { ...box, opening, seats: checkParty(opening, file), before };
    },
  );
}

/** Nothing where somebody stopped it. */
async function openRows(
  desk: Desk,
  { checked, opening }: Sitting,
): Promise<SortedRows | undefined> {
  const { definition, table } = checked.box;
  const workers = new Workers('open', opening, Math.ceil(table.rows / 1000));
  const tell = desk.work(desk.text.words.open.opening, () => workers.stop());
  const { run, sideBySide } = workers;
  try {
    return await openBox(definition, table, { run, sideBySide, tell });
  } catch (error) {
    if (error instanceof WorkStopped) return undefined;
    throw error;
  } finally {
    workers.stop();
  }
}

const stopped = ({ text }: Desk, kept: readonly MadeFile[]): Outcome => ({
  said: [el('h2', {}, text.words.open.stopped)],
  files: kept,
});

/** Rows that too few find a share in: another seat comes, or all who take part count them as refused. */
async function decide(desk: Desk, sorted: SortedRows): Promise<SortedRows> {
  const { undecided } = sorted;
  if (undecided.length === 0) return sorted;
  const t = desk.text.words.open;
  const lines = undecided.map(({ row, without, wrong }) =>
    el('li', {}, `${row}: ${[...without, ...wrong].join(', ')}`),
  );
  const pieces = [el('p', { class: 'note' }, t.undecided), el('ul', {}, ...lines)];
  await desk.say(pieces, t.together, t.countUndecided);
  return countUndecidedAsRefused(sorted);
}
