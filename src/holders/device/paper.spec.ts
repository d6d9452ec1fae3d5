import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusing, SIX_WORDS } from '../../../test/support/founded-council.js';
import { type DeviceFile, openDevice } from './lock-device.js';
import { newDevice } from './new-device.js';
import { paperLines, readPaper } from './paper.js';

describe('a device file on paper', () => {
  let device: DeviceFile;
  let lines: readonly string[];

  beforeAll(async () => {
    ({ device } = await newDevice('Zoë Ångström-Moreau', SIX_WORDS));
    lines = await paperLines(device);
  });
  const typed = (change: (lines: string[]) => void): Promise<DeviceFile> => {
    const copy = [...lines];
    change(copy);
    return readPaper(copy.join('\n'));
  };

  it('comes back from its lines, in whatever order and spacing, and opens with its words', async () => {
    expect(await readPaper(lines.join('\n'))).toEqual(device);
    const again = await readPaper([...lines].reverse().join('  \n\n').replaceAll(' ', '   '));
    expect(again).toEqual(device);
    const opened = await openDevice(again, 'paper', SIX_WORDS);
    expect(opened.content).toEqual((await openDevice(device, 'device', SIX_WORDS)).content);
  });

  it('names the line in which any one character was mistyped', async () => {
    for (const [i, line] of lines.entries()) {
      const at = (i * 7) % line.length;
      if (line[at] === ' ') continue;
      const other = line[at] === 'x' ? 'y' : 'x';
      const wrong = `${line.slice(0, at)}${other}${line.slice(at + 1)}`;
      await expect(typed((copy) => (copy[i] = wrong))).rejects.toEqual(
        refusing('paper-line-wrong', { line: i + 1 }),
      );
    }
  });

  it('says which lines are missing, and that one is of another paper', async () => {
    await expect(typed((copy) => copy.splice(2, 2))).rejects.toEqual(
      refusing('paper-line-missing', { lines: '3, 4' }),
    );
    const { device: other } = await newDevice(
      'Ada Moreau and of a long name, so that it differs',
      SIX_WORDS,
    );
    const strange = await paperLines({ ...other, sealed: other.sealed.repeat(3) });
    await expect(typed((copy) => copy.push(strange[0]!))).rejects.toEqual(
      refusing('paper-line-other', { line: lines.length + 1 }),
    );
    await expect(readPaper(' \n')).rejects.toEqual(refusing('paper-empty'));
  });

  it('with a line of another device in its place, opens with nothing', async () => {
    const { device: other } = await newDevice('Zoë Ångström-Moreau', SIX_WORDS);
    const strange = (await paperLines(other)).at(-2)!;
    const mixed = await typed((copy) => copy.splice(-2, 1, strange));
    await expect(openDevice(mixed, 'paper', SIX_WORDS)).rejects.toEqual(
      refusing('device-not-opened'),
    );
  });
});
