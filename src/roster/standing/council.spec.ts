import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  confirm,
  copyOf,
  type Founded,
  foundedCouncil,
  listOf,
  refusing,
} from '../../../test/support/founded-council.js';
import { type CouncilList, handPiece } from '../../holders/index.js';
import type { CouncilFile } from '../files/read-council-file.js';
import { checkList } from './check-list.js';
import { checkNewFile } from './check-new-file.js';
import { councilOf, type StoredFile } from './council.js';
import { checkRoom, looseFiles, withFollowers } from './loose-files.js';

const stored = (files: readonly CouncilFile[]): readonly StoredFile[] =>
  files.map((read, i) => ({
    id: `id-${i}`,
    file: `file-${i}.json`,
    words: [],
    addedOn: '2031-03-04',
    addedBy: 'a-rep',
    isFounded: true,
    read,
  }));

describe('the files of a council', () => {
  let founded: Founded;
  let files: readonly CouncilFile[];

  beforeAll(async () => {
    founded = await foundedCouncil(3, 2);
    files = [
      ...founded.people.map(({ card }) => ({ kind: 'card', content: card }) as const),
      { kind: 'list', content: founded.list },
      ...founded.confirmations.map((content) => ({ kind: 'confirmation', content }) as const),
    ];
  });

  const next = (more: Parameters<typeof listOf>[2] = {}): Promise<CouncilList> =>
    listOf(founded.people, 2, { before: founded.list, ...more });
  const check = async (file: CouncilFile, more: readonly CouncilFile[] = []) =>
    checkNewFile(file, 'new.json', await councilOf(stored([...files, ...more])));

  it('say which list is in force, which may follow it, and what number the next one has', async () => {
    const list = await next();
    const council = await councilOf(stored([...files, { kind: 'list', content: list }]));
    expect(council.inForce?.content).toEqual(founded.list);
    expect(council.proposed.map(({ content }) => content)).toEqual([list]);
    expect(council.proposed[0]!.standing).toMatchObject({ missing: [1, 2, 3] });
    expect(council.nextNumber).toBe(3);
    expect(await councilOf([])).toMatchObject({ inForce: undefined, nextNumber: 1 });
  });

  it('have a first list in force once the council was founded with it, and the next ones without that', async () => {
    const waiting = stored(files).map((file) => ({ ...file, isFounded: false }));
    const council = await councilOf(waiting);
    expect(council).toMatchObject({ inForce: undefined, everInForce: [] });
    expect(council.proposed).toMatchObject([
      { waitsToFound: true, standing: { isInForce: false, missing: [] } },
    ]);
    const founded = await councilOf(stored(files));
    expect(founded.inForce).toMatchObject({ waitsToFound: false });
  });

  it('have the next list in force once its seats, and enough of those before, have signed', async () => {
    const council = await foundedCouncil(3, 2);
    const list = await listOf(council.people, 2, { before: council.list });
    const given: CouncilFile[] = [
      { kind: 'list', content: council.list },
      ...council.confirmations.map((content) => ({ kind: 'confirmation', content }) as const),
      { kind: 'list', content: list },
    ];
    for (const holder of council.people) {
      expect((await councilOf(stored(given))).inForce?.content.number).toBe(1);
      const content = await confirm(holder, list, { before: council.list });
      given.push({ kind: 'confirmation', content });
    }
    expect(await councilOf(stored(given))).toMatchObject({
      inForce: { content: { number: 2 } },
      proposed: [],
    });
  });

  it('are joined by no list that does not follow', async () => {
    const first = await listOf(founded.people, 2, { number: 2 });
    await expect(check({ kind: 'list', content: first })).rejects.toEqual(
      refusing('roster-list-not-next', { number: 1 }),
    );
  });

  it('are joined by no second list of a number that one of its devices has signed', async () => {
    const [list, other] = [await next(), await next()];
    const founding = await foundedCouncil(3, 2);
    const [leaver] = founding.people;
    const first = await listOf(founding.people, 2, { before: founding.list });
    const content = await confirm(leaver!, first, { before: founding.list });
    const signed: readonly CouncilFile[] = [
      { kind: 'list', content: founding.list },
      ...founding.confirmations.map((one) => ({ kind: 'confirmation', content: one }) as const),
      { kind: 'list', content: first },
      { kind: 'confirmation', content },
    ];
    const second = await listOf(founding.people.slice(1), 2, { before: founding.list });
    const council = await councilOf(stored(signed));
    expect(() => checkList(second, council)).toThrow(
      refusing('roster-number-taken', { number: 2, next: 3 }),
    );
    // What nobody has signed takes no number away.
    await check({ kind: 'list', content: other }, [{ kind: 'list', content: list }]);
  });

  it('leave the next list a number whatever a stranger brought before it', async () => {
    const far = await next({ number: 9999 });
    await expect(check({ kind: 'list', content: far })).rejects.toEqual(
      refusing('roster-number-far', { number: 9999, most: 1001, next: 2 }),
    );
    const people = await Promise.all(['Basil Ferrand', 'Cora Lind', 'Dana Roth'].map(aHolder));
    const strange: CouncilFile[] = [];
    for (const number of [2, 1001, 9999]) {
      const content = await listOf(people, 2, { before: founded.list, number });
      strange.push({ kind: 'list', content });
      const yes = await confirm(people[0]!, content, { before: founded.list, isInstead: true });
      strange.push({ kind: 'confirmation', content: yes });
    }
    const council = await councilOf(stored([...files, ...strange]));
    expect(council).toMatchObject({ inForce: { content: { number: 1 } }, nextNumber: 3 });
    for (const number of [2, 3, 1001]) {
      await check({ kind: 'list', content: await next({ number }) }, strange);
    }
  });

  it('are loose where no list that is or was in force rests on them', async () => {
    const stranger = await aHolder('Basil Ferrand');
    const list = await next();
    const yes = await confirm(copyOf(founded.people[0]!), list, { before: founded.list });
    const more = stored([
      ...files,
      { kind: 'card', content: stranger.card },
      { kind: 'list', content: list },
      { kind: 'confirmation', content: yes },
    ]);
    const council = await councilOf(more);
    const ids = more.slice(files.length).map(({ id }) => id);
    expect(looseFiles(council).map(({ id }) => id)).toEqual(ids);
    expect(withFollowers(council, ids[1]!).map(({ id }) => id)).toEqual(ids.slice(1));
    expect(withFollowers(council, more[0]!.id)).toEqual([]);
  });

  it('are joined by no confirmation of a list in whose place another is in force', async () => {
    const people = await Promise.all(['Basil Ferrand', 'Cora Lind', 'Dana Roth'].map(aHolder));
    const rival = await listOf(people, 2, { number: 2 });
    const content = await confirm(people[0]!, rival);
    const rivals: readonly CouncilFile[] = [{ kind: 'list', content: rival }];
    await expect(check({ kind: 'confirmation', content }, rivals)).rejects.toEqual(
      refusing('roster-list-over', { number: 2 }),
    );
    await expect(check({ kind: 'confirmation', content })).rejects.toEqual(
      refusing('roster-unknown-list', { file: 'new.json' }),
    );
  });

  it('are joined by a piece that a holder of the list handed to a successor, and by no other', async () => {
    const [leaver, helper] = founded.people;
    const successor = await aHolder('Greta Palm');
    const content = await handPiece(helper!.content, {
      list: founded.list,
      seat: 1,
      confirmation: founded.confirmations[0]!,
      file: 'confirmation.json',
      card: successor.card,
    });
    await check({ kind: 'takeover', content });
    const forged = { ...copyOf(content), from: 3 };
    await expect(check({ kind: 'takeover', content: forged })).rejects.toEqual(
      refusing('takeover-not-signed', { file: 'new.json', seat: 3 }),
    );
    expect(leaver!.card.name).not.toBe(successor.card.name);
  });

  it('are no more than a council needs in many years', async () => {
    const council = await councilOf(stored(files));
    const full = { ...council, cards: Array.from({ length: 1000 }, () => council.cards[0]!) };
    expect(() => checkRoom(full, 'b-rep')).toThrow(refusing('roster-full', { most: 1000 }));
  });

  it('hold no more of one person on which nothing rests than foundings need', async () => {
    const stranger = await aHolder('Basil Ferrand');
    const brought = Array.from({ length: 100 }, () => ({ kind: 'card', content: stranger.card }));
    const council = await councilOf(stored([...files, ...(brought as CouncilFile[])]));
    expect(() => checkRoom(council, 'a-rep')).toThrow(refusing('roster-loose-full', { most: 100 }));
    checkRoom(council, 'b-rep');
  });
});
