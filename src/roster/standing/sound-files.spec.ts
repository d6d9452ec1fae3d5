import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  confirm,
  copyOf,
  type Founded,
  foundedCouncil,
} from '../../../test/support/founded-council.js';
import { handPiece } from '../../holders/index.js';
import type { CouncilFile } from '../files/read-council-file.js';
import { councilOf, type StoredFile } from './council.js';
import { soundFiles } from './sound-files.js';

const stored = (files: readonly CouncilFile[]): readonly StoredFile[] =>
  files.map((read, i) => {
    const about = { words: [], addedOn: '2031-03-04', addedBy: 'a-rep', isFounded: true };
    return { id: `id-${i}`, file: `file-${i}.json`, ...about, read };
  });

describe('stored files of a council', () => {
  let founded: Founded;
  let files: CouncilFile[];
  beforeAll(async () => {
    founded = await foundedCouncil(3, 2);
    files = [
      { kind: 'list', content: founded.list },
      ...founded.confirmations.map((content) => ({ kind: 'confirmation', content }) as const),
    ];
  });
  const soundOf = async (more: readonly CouncilFile[]) =>
    (await soundFiles(stored([...files, ...more]))).slice(files.length).map(({ read }) => read);

  it('are all kept where they are what they say', async () => {
    expect(await soundFiles(stored(files))).toHaveLength(files.length);
  });

  it('go on without a confirmation, a look or a piece that somebody else signed', async () => {
    const [first, { signature }] = founded.confirmations as [Confirmation, Confirmation];
    const { hash: list } = (await councilOf(stored(files))).inForce!.standing;
    const { card } = await aHolder('Greta Palm');
    const handed = { list: founded.list, seat: 1, confirmation: first, file: 'c', card };
    const piece = await handPiece(founded.people[1]!.content, handed);
    const look = { schema: 'cahier/looked-1', definition: list, list, seat: 1, signature } as const;
    const own: CouncilFile = { kind: 'takeover', content: piece };
    const invented: readonly CouncilFile[] = [
      { kind: 'confirmation', content: { ...first, signature } },
      { kind: 'looked', content: look },
      { kind: 'takeover', content: { ...piece, signature } },
    ];
    expect(await soundOf([...invented, own])).toEqual([own]);
  });

  it('go on without two confirmations of one seat that differ, and the list is in force no more', async () => {
    const ada = founded.people[0]!;
    // A second copy of a device, which does not know what the first has signed.
    const again = { ...ada, content: { ...ada.content, lists: [] } };
    const other: CouncilFile = {
      kind: 'confirmation',
      content: await confirm(again, founded.list),
    };
    const kept = await soundFiles(stored([...files, other]));
    expect(kept).toHaveLength(files.length - 1);
    const { inForce, proposed } = await councilOf(kept);
    expect(inForce).toBeUndefined();
    expect(proposed[0]!.standing.missing).toEqual([1]);
    // The same one twice is one.
    expect(await soundOf([copyOf(files[1]!)])).toHaveLength(1);
  });
});

type Confirmation = Founded['confirmations'][number];
