import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  copyOf,
  type Founded,
  foundedCouncil,
  named,
  refusing,
} from '../../../test/support/founded-council.js';
import { canonicalHash, ENGLISH_WORDS } from '../../common/index.js';
import { hashOfList } from './council-list.js';
import { handPiece } from './hand-piece.js';
import { holdersOf, type NamedHolders } from './holders-of.js';
import { checkLooked, lookAt, readLooked } from './look-at.js';
import { takeSeat } from './take-seat.js';

describe('a device that looks at a survey', () => {
  let council: Founded;
  let definition: { readonly holders: NamedHolders; readonly questions: string };

  beforeAll(async () => {
    council = await foundedCouncil(3, 2);
    definition = { holders: await holdersOf(council.list, ENGLISH_WORDS), questions: 'fictional' };
  });

  const alone = () => ({ list: council.list, takeovers: [] });
  const look = (survey: unknown, holder = council.people[1]!) =>
    lookAt(holder.content, {
      definition: survey,
      file: 'survey.json',
      list: council.list,
      words: ENGLISH_WORDS,
    });

  it('notes its whole hash, once, and signs it', async () => {
    const { looked, content } = await look(definition);
    const entry = {
      definition: canonicalHash(definition),
      list: await hashOfList(council.list),
      seat: 2,
    };
    expect(content.definitions).toEqual([entry]);
    expect(looked).toMatchObject(entry);
    const read = readLooked(copyOf(looked), 'l.json');
    expect(read).toEqual(looked);
    expect(await checkLooked(read, 'l.json', alone())).toBe(council.people[1]!.card.sign);
    const again = await lookAt(content, {
      definition,
      file: 'survey.json',
      list: council.list,
      words: ENGLISH_WORDS,
    });
    expect(again.content.definitions).toHaveLength(1);
  });

  it('refuses another list, another key, other words, another number, and one who is said to be of the council', async () => {
    const { holders } = definition;
    const stranger = await aHolder('Ben Moreau');
    const seats = [...holders.seats];
    const ofOthers: NamedHolders[] = [
      { ...holders, list: `sha256:${'0'.repeat(64)}` },
      { ...holders, needed: 3 },
      { ...holders, seats: seats.slice(0, 2) },
      { ...holders, seats: [seats[0]!, { ...seats[1]!, seal: stranger.card.seal }, seats[2]!] },
      { ...holders, seats: [seats[0]!, { ...seats[1]!, words: seats[0]!.words }, seats[2]!] },
      { ...holders, seats: [{ ...seats[0]!, outside: 'a union' }, ...seats.slice(1)] },
      { ...holders, seats: [seats[1]!, seats[0]!, seats[2]!] },
    ];
    for (const other of ofOthers) {
      await expect(look({ ...definition, holders: other })).rejects.toThrow(
        refusing('definition-other-holders'),
      );
    }
  });

  it('refuses a survey that the server opens, and a device that has not confirmed the list', async () => {
    for (const other of [{ questions: 'fictional' }, [definition], 'text', null]) {
      await expect(look(other)).rejects.toThrow(refusing('definition-without-holders'));
    }
    await expect(look(definition, await aHolder('Noor Petit'))).rejects.toThrow(
      refusing('list-not-signed'),
    );
  });

  it('notes it also where it has taken a seat over, and signs for that seat by its own key', async () => {
    const successor = await aHolder('Noor Petit');
    const { list, people, confirmations } = council;
    const takeovers = await Promise.all(
      [people[0]!, people[2]!].map(({ content }) =>
        handPiece(content, {
          list,
          seat: 2,
          confirmation: confirmations[1]!,
          file: 'c.json',
          card: successor.card,
        }),
      ),
    );
    const taking = { list, seat: 2, takeovers: named(takeovers, 'takeover') };
    const { content } = await takeSeat(successor.content, taking);
    const noted = await look(definition, { ...successor, content });
    expect(noted.looked).toMatchObject({ seat: 2 });
    const known = { list, takeovers: taking.takeovers };
    expect(await checkLooked(noted.looked, 'l.json', known)).toBe(successor.card.sign);
    await expect(checkLooked(noted.looked, 'l.json', alone())).rejects.toThrow(
      refusing('looked-not-signed'),
    );
    expect(noted.content.definitions).toMatchObject([
      { definition: canonicalHash(definition), seat: 2 },
    ]);
  });

  it('is believed by its signature only', async () => {
    const { looked } = await look(definition);
    for (const forged of [
      { ...looked, seat: 1 },
      { ...looked, definition: `sha256:${'1'.repeat(64)}` },
    ]) {
      await expect(checkLooked(forged, 'l.json', alone())).rejects.toThrow(
        refusing('looked-not-signed'),
      );
    }
  });
});
