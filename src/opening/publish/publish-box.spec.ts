import { describe, expect, it } from '@jest/globals';
import { aTable, check, inDigestOrder, pack, sealAll } from '../../../test/support/packed-box.js';
import { aDefinition } from '../../../test/support/small-survey.js';
import { scoredQuestionnaire, scoredResponses } from '../../../test/support/scored-survey.js';
import { publishRelease, readTables } from '../../disclosure/index.js';
import type { Response } from '../../questionnaire/index.js';
import { publishBox } from './publish-box.js';

const COUNTS = { survey: '0a'.repeat(16), root: '0b'.repeat(32), invited: 30, drawn: 20 };

const COINS = '0c'.repeat(32);

const scoresIn = (release: Parameters<typeof readTables>[0]) =>
  readTables(release).filter(({ question }) => question === 'pressure');

describe('what is published of a box', () => {
  it('prints what the bulletin says, and the rest of its rows as not counted', async () => {
    const table = await aTable(3, 2);
    const rows = inDigestOrder(await sealAll(table, [{ answers: {} }]), table);
    const bulletin = { ...COUNTS, responses: 9 };
    const checked = await check(pack(table, rows, { bulletin }), table.devices[0]!);
    const answers: readonly Response[] = Array.from({ length: 6 }, () => ({ q1: 'o1' }));
    const result = publishBox(checked, { responses: answers, coins: COINS }, []);
    expect(result).toMatchObject({
      kind: 'released',
      release: {
        survey: { definition: table.hash },
        participation: { invited: 30, responses: 6 },
        ballots: { root: COUNTS.root, invited: 30, drawn: 20, responses: 9, invalid: 3 },
      },
    });
    const few = publishBox(checked, { responses: answers.slice(2), coins: COINS }, []);
    expect(few).toEqual({ kind: 'too-few-responses', needed: 5 });
  });

  it('has the classes of a score as a file that is tabulated, whatever a row says of them', async () => {
    const questionnaire = scoredQuestionnaire();
    const table = await aTable(3, 2, { questionnaire, crossings: [['site']] });
    const answers = scoredResponses();
    const bulletin = { ...COUNTS, invited: 200, drawn: 180, responses: answers.length };
    const rows = inDigestOrder(await sealAll(table, [{ answers: {} }]), table);
    const checked = await check(pack(table, rows, { bulletin }), table.devices[0]!);
    const claimed = answers.map((one) => ({ ...one, pressure: 'high' }));
    const opened = publishBox(checked, { responses: claimed, coins: COINS }, []);
    const definition = aDefinition(questionnaire, [['site']]);
    const tabulated = publishRelease({
      ...{ definition, responses: answers, invited: null, verbatims: [], prior: [] },
    });
    if (opened.kind !== 'released' || tabulated.kind !== 'released') throw new Error('withheld');
    const [whole, bySite] = scoresIn(opened.release);
    // Of the 27 ways to answer three items, 10 sum to at most 2 points; 162 people are each way six times.
    expect(whole!.figures[0]!.map((one) => ('low' in one ? one.low : null))).toEqual([
      162, 60, 102,
    ]);
    expect(bySite!.rows).toEqual(expect.arrayContaining(['north', 'south', 'west']));
    expect(scoresIn(opened.release)).toEqual(scoresIn(tabulated.release.content));
  });
});
