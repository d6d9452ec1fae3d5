import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  copyOf,
  type Founded,
  foundedCouncil,
  refusing,
} from '../../../test/support/founded-council.js';
import { decisionAbout, REASON, signedBy, under } from '../../../test/support/signed-changes.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import { ENGLISH_WORDS } from '../../common/index.js';
import {
  amend,
  type Amendment,
  type Change,
  definitionHash,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { noteTest } from '../device/note-test.js';
import { holdersOf } from './holders-of.js';
import { ENDED_SCHEMA, readEnded } from './ended-survey.js';
import { handPiece } from './hand-piece.js';
import { checkDestroyed, letGo, readDestroyed } from './let-go.js';
import { lookAt } from './look-at.js';
import type { Named } from './standing.js';
import { takeSeat } from './take-seat.js';
import type { Takeover } from './takeover.js';

const LAST = '2031-03-31';
const AFTER = { file: 'survey.json', today: '2031-04-01' };

describe('a device that lets a survey go', () => {
  let founded: Founded;
  let definition: SurveyDefinition;
  let hash: string;
  /** What the survey's page says of its end, as it stands after these changes. */
  const ended = (amendments: readonly Amendment[] = []) =>
    readEnded(
      copyOf({ schema: ENDED_SCHEMA, definition, amendments, destroyedOn: '2031-06-01' }),
      'survey.json',
    );
  const alone = () => ({ list: founded.list, takeovers: [] });

  beforeAll(async () => {
    founded = await foundedCouncil(3, 2);
    const questionnaire = aQuestionnaire([2], [aQuestion('q1', 3)]);
    const holders = await holdersOf(founded.list, ENGLISH_WORDS);
    definition = { ...aDefinition(questionnaire, [['p1']]), closesOn: LAST, holders };
    hash = definitionHash(definition);
    for (const holder of founded.people) {
      const looking = { definition, file: 'survey.json', list: founded.list, words: ENGLISH_WORDS };
      const { content } = await lookAt(holder.content, looking);
      const test = { definition: hash, digest: '1a'.repeat(32), answers: {} };
      holder.content = noteTest(content, test, 'test.json');
    }
  });

  it('forgets what it noted of it, signs that it did, and says the same again', async () => {
    const [ada] = founded.people as [Founded['people'][number]];
    const { destroyed, content } = await letGo(ada.content, { ended: await ended(), ...AFTER });
    expect(content).toMatchObject({ definitions: [], tests: [], roots: [] });
    const read = readDestroyed(copyOf(destroyed), 'ada.destroyed.json');
    expect(read).toMatchObject({ definition: hash, seat: 1 });
    await checkDestroyed(read, 'ada.destroyed.json', alone());
    const again = await letGo(content, { ended: await ended(), ...AFTER });
    expect(again.content).toBe(content);
    await checkDestroyed(again.destroyed, 'ada.destroyed.json', alone());
  });

  it('does not note it a second time', async () => {
    const { content } = await letGo(founded.people[1]!.content, { ended: await ended(), ...AFTER });
    const looking = { definition, file: 'survey.json', list: founded.list, words: ENGLISH_WORDS };
    await expect(lookAt(content, looking)).rejects.toEqual(refusing('definition-destroyed'));
  });

  it('does so only once the last day is past, of a survey that it has looked over', async () => {
    const { content } = founded.people[2]!;
    await expect(letGo(content, { ended: await ended(), ...AFTER, today: LAST })).rejects.toEqual(
      refusing('destroyed-too-early', { last: { day: LAST } }),
    );
    const stranger = (await aHolder('Greta Palm')).content;
    await expect(letGo(stranger, { ended: await ended(), ...AFTER })).rejects.toEqual(
      refusing('destroyed-not-looked-at'),
    );
  });

  it('speaks for its own seat alone', async () => {
    const { destroyed } = await letGo(founded.people[2]!.content, {
      ended: await ended(),
      ...AFTER,
    });
    for (const change of [{ seat: 1 }, { seat: 9 }, { definition: `sha256:${'00'.repeat(32)}` }]) {
      await expect(checkDestroyed({ ...destroyed, ...change }, 'd.json', alone())).rejects.toEqual(
        refusing('destroyed-not-signed', { file: 'd.json' }),
      );
    }
  });

  it('waits for the last day as two holders have moved it', async () => {
    const { content } = founded.people[2]!;
    const moved = await ended(await changed({ kind: 'last-day-later', closesOn: '2031-04-14' }));
    for (const [today, last] of [
      ['2031-04-01', '2031-04-14'],
      ['2031-04-14', '2031-04-14'],
    ] as const) {
      await expect(letGo(content, { ended: moved, ...AFTER, today })).rejects.toEqual(
        refusing('destroyed-too-early', { last: { day: last } }),
      );
    }
    const { content: after } = await letGo(content, {
      ended: moved,
      ...AFTER,
      today: '2031-04-15',
    });
    expect(after.definitions).toEqual([]);
  });

  it('lets go before the last day of what two holders have ended', async () => {
    const { content } = founded.people[2]!;
    const cancelled = await ended(await changed({ kind: 'cancelled' }));
    const { content: after } = await letGo(content, { ended: cancelled, ...AFTER, today: LAST });
    expect(after.definitions).toEqual([]);
  });

  it('goes by the frozen last day of one that names no keys, whatever end its server adds', async () => {
    const seats = definition.holders!.seats.map(({ sign: _, ...seat }) => seat);
    const before = { ...definition, holders: { ...definition.holders!, seats } };
    const looking = { definition: before, file: 'survey.json', list: founded.list };
    const { content } = await lookAt(founded.people[2]!.content, {
      ...looking,
      words: ENGLISH_WORDS,
    });
    const why = { day: '2031-03-20', reason: REASON, isOfOneMaker: false };
    const survey = { definitionHash: definitionHash(before), amendments: [] };
    const amendments = amend(survey, { kind: 'cancelled' }, why);
    const said = { schema: ENDED_SCHEMA, definition: before, amendments, destroyedOn: LAST };
    const unsigned = await readEnded(copyOf(said), 'survey.json');
    await expect(letGo(content, { ended: unsigned, ...AFTER, today: LAST })).rejects.toEqual(
      refusing('destroyed-too-early', { last: { day: LAST } }),
    );
    expect((await letGo(content, { ended: unsigned, ...AFTER })).content.definitions).toHaveLength(
      1,
    );
  });

  it('reads no end without the changes, nor with one that nobody signed or that was left out before another', async () => {
    await expect(readEnded(copyOf(definition), 'survey.json')).rejects.toEqual(
      refusing('ended-survey-alone', { file: 'survey.json' }),
    );
    const first = await changed({ kind: 'last-day-later', closesOn: '2031-04-14' });
    const two = await changed({ kind: 'last-day-later', closesOn: '2031-04-21' }, first);
    expect((await ended(two)).amendments).toHaveLength(2);
    const unsigned = first.map(({ signatures: _, ...rest }) => rest as Amendment);
    for (const list of [two.slice(1), unsigned]) {
      await expect(ended(list)).rejects.toEqual(refusing('ended-changes'));
    }
    const still = { schema: ENDED_SCHEMA, definition, amendments: [], destroyedOn: null };
    await expect(readEnded(still, 'survey.json')).rejects.toEqual(refusing('council-file-bad'));
  });

  it('says it for a seat that it took over, by its own key, to whoever has the pieces', async () => {
    const { list, people, confirmations } = founded;
    const successor = await aHolder('Greta Palm');
    const takeovers: Named<Takeover>[] = [];
    for (const [i, { content }] of people.slice(0, 2).entries()) {
      const asked = { list, seat: 3, confirmation: confirmations[2]!, file: 'confirm.json' };
      const handed = await handPiece(content, { ...asked, card: successor.card });
      takeovers.push({ file: `handed-${i}.json`, content: handed });
    }
    const { content: taken } = await takeSeat(successor.content, { list, seat: 3, takeovers });
    const looking = { definition, file: 'survey.json', list, words: ENGLISH_WORDS };
    const { content } = await lookAt(taken, looking);
    const { destroyed, content: after } = await letGo(content, { ended: await ended(), ...AFTER });
    expect(destroyed).toMatchObject({ seat: 3 });
    expect(after.definitions).toEqual([]);
    const check = (some: readonly Named<Takeover>[]) =>
      checkDestroyed(destroyed, 'd.json', { list, takeovers: some });
    expect(await check(takeovers)).toBe(successor.card.sign);
    await expect(check(takeovers.slice(1))).rejects.toEqual(refusing('destroyed-not-signed'));
    const { destroyed: first } = await letGo(people[2]!.content, {
      ended: await ended(),
      ...AFTER,
    });
    expect(await checkDestroyed(first, 'd.json', { list, takeovers })).toBe(people[2]!.card.sign);
  });

  /** The changes with one more, as the first two seats have signed it. */
  async function changed(
    change: Change,
    before: readonly Amendment[] = [],
  ): Promise<readonly Amendment[]> {
    const of = { hash, definition };
    const by = founded.people.slice(0, 2).map(({ content }) => content);
    const signed = await signedBy(decisionAbout(of as never, before, change), by);
    return under(of, before, change, signed);
  }
});
