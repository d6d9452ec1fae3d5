import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../database/index.js';
import type { Survey } from '../surveys/index.js';
import { aDefinition, aQuestion, aQuestionnaire } from '../../test/support/small-survey.js';
import { mayHaveTaken, RestoredRows } from './mark-restored.js';

const definition = aDefinition(aQuestionnaire([2], [aQuestion('q1', 2)]), [['p1']]);
const TODAY = '2026-10-05';

const survey = (state: Survey['state'], opensOn?: string) => ({
  state,
  definition: { ...definition, ...(opensOn === undefined ? {} : { opensOn }) },
});

it.each([
  ['draft', undefined],
  ['draft', '2026-10-01'],
  ['scheduled', '2026-10-06'],
  ['closed', '2026-10-01'],
  ['opened', '2026-10-01'],
] as const)('nobody drew or answered since in one that was %s, first day %s', (state, opensOn) => {
  expect(mayHaveTaken(survey(state, opensOn), TODAY)).toBe(false);
});

it.each([
  ['open', '2026-10-06'],
  ['open', undefined],
  ['scheduled', '2026-10-05'],
  ['scheduled', '2026-09-01'],
  ['scheduled', undefined],
] as const)('somebody may have in one that was %s, first day %s', (state, opensOn) => {
  expect(mayHaveTaken(survey(state, opensOn), TODAY)).toBe(true);
});

describe('rows on their way from a backup', () => {
  const SINCE = { backupOf: '2026-09-30', on: TODAY };
  const surveys = {
    name: 'survey',
    columns: ['definition', 'id', 'restored', 'slug', 'state'],
    key: ['id'],
  };
  const mails = { name: 'mail_job', columns: ['id', 'state', 'survey'], key: ['id'] };
  const row = (id: string, state: Survey['state'], restored: Cell = null): readonly Cell[] => [
    JSON.stringify({ ...definition, opensOn: '2026-10-06' }),
    ...[id, restored, `${id}-address`, state],
  ];

  it('carry a mark where somebody may have taken part since, after the marks that they have', () => {
    const rows = new RestoredRows(SINCE);
    const earlier = { backupOf: '2026-09-01', on: '2026-09-02' };
    expect(rows.pass(surveys, row('b', 'open'))).toEqual(row('b', 'open', JSON.stringify([SINCE])));
    expect(rows.pass(surveys, row('a', 'open', JSON.stringify([earlier])))).toEqual(
      row('a', 'open', JSON.stringify([earlier, SINCE])),
    );
    for (const other of [row('c', 'closed'), row('d', 'scheduled')]) {
      expect(rows.pass(surveys, other)).toEqual(other);
    }
    expect(rows.slugs).toEqual(['a-address', 'b-address']);
  });

  it('leave out mails of such a survey that were not sent', () => {
    const rows = new RestoredRows(SINCE);
    rows.pass(surveys, row('a', 'open'));
    rows.pass(surveys, row('c', 'closed'));
    const [queued, sent, others] = [
      ['1', 'queued', 'a'],
      ['2', 'sent', 'a'],
      ['3', 'queued', 'c'],
    ] as const;
    const passed = [queued, sent, others].map((mail) => rows.pass(mails, mail));
    expect(passed).toEqual([undefined, sent, others]);
  });

  it('are refused where a survey cannot carry a mark', () => {
    const columns = surveys.columns.filter((name) => name !== 'restored');
    const cells = row('a', 'open').filter((_, i) => i !== 2);
    expect(() => new RestoredRows(SINCE).pass({ ...surveys, columns }, cells)).toThrow(
      expect.objectContaining({ code: 'backup-damaged' }),
    );
  });
});
