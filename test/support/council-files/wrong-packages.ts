import { readFileSync, writeFileSync } from 'node:fs';
import { dayAfter, dayIn } from '../../../src/common/index.js';
import type { CouncilList } from '../../../src/holders/index.js';
import { aClosedSurvey, packagesOf } from '../closed-box.js';

/** A package that no device gives values for, and how that is said. */
export interface WrongPackage {
  readonly name: string;
  readonly code: string;
  readonly says: string;
}

/**
 * Beside `holder.box`, which is in order, packages that are not: cut, doubled, of a survey that nobody looked over, of a newer
 * version, and one of `open.json`, which each device has to look over: by a clock that is a day behind its survey is still open.
 *
 * @param at where a file of that name lies
 */
export async function writeWrongPackages(
  at: (name: string) => string,
  list: CouncilList,
): Promise<readonly WrongPackage[]> {
  const box = readFileSync(at('holder.box'));
  writeFileSync(at('cut.box'), box.subarray(0, -1));
  writeFileSync(at('doubled.box'), Buffer.concat([box, box]));
  writeFileSync(at('newer.box'), newer(box));
  const other = await aClosedSurvey(list, '2026-02-28');
  writeFileSync(at('other.box'), await (await packagesOf(other)).holder.bytes());
  const open = await aClosedSurvey(list, dayAfter(dayIn(new Date(), 'UTC'), 2));
  writeFileSync(at('open.json'), JSON.stringify(open));
  writeFileSync(at('open.box'), await (await packagesOf(open)).holder.bytes());
  return [
    { name: 'cut.box', code: 'box-size', says: 'cut off or doubled on its way' },
    { name: 'doubled.box', code: 'box-size', says: 'cut off or doubled on its way' },
    { name: 'newer.box', code: 'council-file-bad', says: 'Where a newer Cahier made it' },
    { name: 'other.box', code: 'box-not-looked-at', says: 'has not looked at the survey' },
    { name: 'open.box', code: 'box-before-last-day', says: 'If the calendar is wrong, set it' },
  ];
}

/** With a field more in its header. */
const newer = (box: Buffer): Buffer =>
  Buffer.from(
    box
      .toString('latin1')
      .replace(/^cahier\/box-1 (\d+)\n\{/, (_, n) => `cahier/box-1 ${Number(n) + 9}\n{"also":1,`),
    'latin1',
  );
