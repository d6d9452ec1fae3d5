import { beforeAll, describe, expect, it } from '@jest/globals';
import { minutesOf, ROOT } from '../../../test/support/minutes-of.js';
import { aTable, type Table } from '../../../test/support/packed-box.js';
import type { Minutes } from './minutes.js';
import { minutesSigners, signMinutes } from './sign-minutes.js';

describe('minutes', () => {
  let table: Table;
  let minutes: Minutes;

  beforeAll(async () => {
    table = await aTable(3, 2);
    const { hash, devices } = table;
    const said = minutesOf(hash);
    const [one, , three] = devices.map((device) => ({
      ...device,
      roots: [{ definition: hash, root: ROOT }],
    }));
    minutes = await signMinutes(await signMinutes(said, 'm', one!), 'm', three!);
  });

  it('are signed by the devices of the seats that took part', async () => {
    expect(await minutesSigners(minutes, table.signers)).toEqual([1, 3]);
    expect(await minutesSigners({ ...minutes, counted: 11 }, table.signers)).toEqual([]);
    expect(await minutesSigners({ ...minutes, signatures: [] }, table.signers)).toEqual([]);
  });

  it('are signed once by a device that answers for two seats, whatever its program wrote', async () => {
    const [first, second, third] = table.signers.map(([sign]) => sign!) as [string, string, string];
    const [mine, other] = minutes.signatures as [
      Minutes['signatures'][0],
      Minutes['signatures'][0],
    ];
    const alone = { ...minutes, signatures: [mine, { ...mine, seat: 3 }] };
    const both = [[first], [second], [third, first]];
    expect(await minutesSigners(alone, both)).toEqual([1]);
    // Beside it the other device of that seat is one more.
    const beside = { ...minutes, signatures: [...alone.signatures, other] };
    expect(await minutesSigners(beside, both)).toEqual([1, 3]);
    const ofOne = { ...minutes, signatures: [mine, { ...other, seat: 1 }] };
    expect(await minutesSigners(ofOne, [[first, third], [second], [third]])).toEqual([1]);
  });

  it('are not signed by a seat that they do not name', async () => {
    const [mine, other] = minutes.signatures as [
      Minutes['signatures'][0],
      Minutes['signatures'][0],
    ];
    const { signers } = table;
    const moved = { ...minutes, signatures: [mine, { ...other, seat: 2 }] };
    expect(await minutesSigners(moved, [signers[0]!, signers[2]!, signers[1]!])).toEqual([1]);
  });
});
