import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHolder,
  copyOf,
  type Founded,
  foundedCouncil,
  refusing,
} from '../../../test/support/founded-council.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import { ENGLISH_WORDS } from '../../common/index.js';
import { definitionHash, type SurveyDefinition } from '../../questionnaire/index.js';
import { noteTest } from '../device/note-test.js';
import { holdersOf } from './holders-of.js';
import { checkDestroyed, letGo, readDestroyed } from './let-go.js';
import { lookAt } from './look-at.js';

const LAST = '2031-03-31';
const AFTER = { file: 'survey.json', today: '2031-04-01' };

describe('a device that lets a survey go', () => {
  let founded: Founded;
  let definition: SurveyDefinition;
  let hash: string;

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
    const { destroyed, content } = await letGo(ada.content, { definition, ...AFTER });
    expect(content).toMatchObject({ definitions: [], tests: [], roots: [] });
    const read = readDestroyed(copyOf(destroyed), 'ada.destroyed.json');
    expect(read).toMatchObject({ definition: hash, seat: 1 });
    await checkDestroyed(read, 'ada.destroyed.json', founded.list);
    const again = await letGo(content, { definition, ...AFTER });
    expect(again.content).toBe(content);
    await checkDestroyed(again.destroyed!, 'ada.destroyed.json', founded.list);
  });

  it('does not note it a second time', async () => {
    const { content } = await letGo(founded.people[1]!.content, { definition, ...AFTER });
    const looking = { definition, file: 'survey.json', list: founded.list, words: ENGLISH_WORDS };
    await expect(lookAt(content, looking)).rejects.toEqual(refusing('definition-destroyed'));
  });

  it('does so only once the last day is past, of a survey that it has looked over', async () => {
    const { content } = founded.people[2]!;
    await expect(letGo(content, { definition, ...AFTER, today: LAST })).rejects.toEqual(
      refusing('destroyed-too-early', { last: { day: LAST } }),
    );
    const stranger = (await aHolder('Greta Palm')).content;
    await expect(letGo(stranger, { definition, ...AFTER })).rejects.toEqual(
      refusing('destroyed-not-looked-at'),
    );
  });

  it('speaks for its own seat alone', async () => {
    const { destroyed } = await letGo(founded.people[2]!.content, { definition, ...AFTER });
    for (const change of [{ seat: 1 }, { seat: 9 }, { definition: `sha256:${'00'.repeat(32)}` }]) {
      await expect(
        checkDestroyed({ ...destroyed!, ...change }, 'd.json', founded.list),
      ).rejects.toEqual(refusing('destroyed-not-signed', { file: 'd.json' }));
    }
  });

  it('signs nothing for a seat that it took over', async () => {
    const { content } = founded.people[2]!;
    const { list } = content.definitions[0]!;
    const seats = [{ list, seat: 3, seal: content.seal }];
    const taken = await letGo({ ...content, lists: [], seats }, { definition, ...AFTER });
    expect(taken.destroyed).toBeUndefined();
    expect(taken.content.definitions).toEqual([]);
  });
});
