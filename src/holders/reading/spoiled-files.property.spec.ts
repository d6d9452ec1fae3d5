import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aHolder,
  confirm,
  foundedCouncil,
  listOf,
  SIX_WORDS,
} from '../../../test/support/founded-council.js';
import { canonicalJson, DomainError, ENGLISH_WORDS } from '../../common/index.js';
import { sayRefusal } from '../../language/index.js';
import { readCard } from '../device/card.js';
import { openDevice } from '../device/lock-device.js';
import { newDevice } from '../device/new-device.js';
import { checkConfirmation } from '../list/check-confirmation.js';
import { handPiece } from '../list/hand-piece.js';
import { holdersOf } from '../list/holders-of.js';
import { checkLooked, lookAt, readLooked } from '../list/look-at.js';
import { readConfirmation } from '../list/read-confirmation.js';
import { readList } from '../list/read-list.js';
import { readTakeover } from '../list/takeover.js';

type Reader = (value: unknown) => unknown;
type Path = readonly string[];

/** Every place of a JSON value. */
function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

/** The same with something else in one place, or with nothing there. */
function withOther(
  value: unknown,
  [key, ...rest]: Path,
  change: (old: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  const entries = Object.entries(value as object)
    .map(([name, inner]) => [name, name === key ? withOther(inner, rest, change) : inner] as const)
    .filter(([, inner]) => inner !== undefined);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** What happens to files: a part is lost, cut, doubled, or another. */
const changeArb = fc.oneof(
  fc.constant(() => undefined),
  fc.jsonValue().map((other) => () => other),
  fc.constant((old: unknown) => (typeof old === 'string' ? old.slice(0, -1) : [old, old])),
  fc.constant((old: unknown) =>
    typeof old === 'string' ? `${old}${old}` : { ...Object(old), more: 1 },
  ),
  fc.constant((old: unknown) => (typeof old === 'number' ? old + 1 : `${JSON.stringify(old)} `)),
);

/** Only its list tells how many pieces a confirmation has, so it is read as a device reads it: with the list. */
function confirmationOf(lists: Parameters<typeof checkConfirmation>[2]): Reader {
  return async (value) => {
    const confirmation = readConfirmation(value, 'F');
    await checkConfirmation(confirmation, 'F', lists);
    return confirmation;
  };
}

describe('a file of the council that was spoiled', () => {
  let files: readonly (readonly [name: string, file: unknown, read: Reader])[];

  beforeAll(async () => {
    const { people, list, confirmations } = await foundedCouncil(3, 2);
    const [device, successor] = [await newDevice('Ada', SIX_WORDS), await aHolder('Noor')];
    const next = await listOf([people[0]!, successor], 2, { before: list });
    const leaving = await confirm(people[1]!, next, { before: list });
    const holders = await holdersOf(list, ENGLISH_WORDS);
    const seen = { definition: { holders }, file: 's', list, words: ENGLISH_WORDS };
    const handing = {
      list,
      seat: 2,
      confirmation: confirmations[1]!,
      file: 'c',
      card: successor.card,
    };
    files = [
      ['card', device.card, (file) => readCard(file, 'F')],
      ['device', device.device, (file) => openDevice(file, 'F', SIX_WORDS)],
      ['list', next, (file) => readList(file, 'F')],
      ['confirmation', confirmations[0], confirmationOf({ list })],
      ['leaver', leaving, confirmationOf({ list: next, before: list })],
      ['takeover', await handPiece(people[0]!.content, handing), (file) => readTakeover(file, 'F')],
      [
        'looked',
        (await lookAt(people[0]!.content, seen)).looked,
        async (file) => {
          const looked = readLooked(file, 'F');
          await checkLooked(looked, 'F', { list, takeovers: [] });
          return looked;
        },
      ],
    ];
  });

  it('is refused in a sentence that names it, or says what it said', async () => {
    const spoiling = fc.record({ which: fc.nat(), where: fc.nat(), change: changeArb });
    await fc.assert(
      fc.asyncProperty(spoiling, async ({ which, where, change }) => {
        const [, file, read] = files[which % files.length]!;
        const paths = pathsOf(file);
        const spoiled = withOther(file, paths[where % paths.length]!, change);
        const refusal = await Promise.resolve()
          .then(() => read(spoiled))
          .then(
            () => undefined,
            (error: unknown) => error,
          );
        if (refusal === undefined) {
          // Read, so it has the shape: a text or number of a card or list may be another.
          expect(pathsOf(spoiled).length).toBe(pathsOf(file).length);
          return;
        }
        expect(refusal).toBeInstanceOf(DomainError);
        const said = sayRefusal(refusal as DomainError, 'en');
        const isOfSeats = ['list-needed-wrong', 'list-seats-alike'];
        if (!isOfSeats.includes((refusal as DomainError).code)) expect(said).toContain('“F”');
      }),
      { numRuns: 250 },
    );
  });

  it('is read as it was written', async () => {
    for (const [, file, read] of files) {
      const held = await read(JSON.parse(canonicalJson(file)));
      if (!('content' in (held as object))) expect(held).toEqual(file);
    }
  });
});
