import { describe, expect, it } from '@jest/globals';
import { aTable, check, inDigestOrder, pack, sealAll } from '../../../test/support/packed-box.js';
import type { Response } from '../../questionnaire/index.js';
import { publishBox } from './publish-box.js';

const COUNTS = { survey: '0a'.repeat(16), root: '0b'.repeat(32), invited: 30, drawn: 20 };

const COINS = '0c'.repeat(32);

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
});
