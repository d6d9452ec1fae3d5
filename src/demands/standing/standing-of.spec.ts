import { describe, expect, it } from '@jest/globals';
import type { DemandState } from '../../reports/index.js';
import {
  claimStanding,
  correctable,
  daysOpen,
  demandStanding,
  documentsIn,
  isOverdue,
} from './standing-of.js';
import type { Step, StepContent } from './steps.js';

const wording = {
  text: { en: 'A plan' },
  addressee: {},
  basis: {},
  dueOn: '2026-03-31',
  figures: [],
};

function history(...later: readonly (readonly [string, StepContent])[]): readonly Step[] {
  return [['2026-03-01', { kind: 'demand', wording }] as const, ...later].map(
    ([day, content], i) => ({ step: i + 1, day, notedOn: day, noterLogin: 'odile', content }),
  );
}

const to = (state: DemandState, dueOn: string | null = null): StepContent => ({
  kind: 'state',
  to: state,
  words: '',
  dueOn,
});

describe('the standing of a demand', () => {
  it('is raised, and an answer is due by the day of its wording', () => {
    expect(demandStanding(history())).toMatchObject({
      state: 'raised',
      stateOn: '2026-03-01',
      due: 'answer',
      dueOn: '2026-03-31',
    });
  });

  it('takes the day of a promise as the one that is due, until there is nothing to wait for', () => {
    const promised = history(['2026-03-20', to('committed', '2026-06-30')]);
    expect(demandStanding(promised)).toMatchObject({ due: 'delivery', dueOn: '2026-06-30' });
    const done = history(
      ['2026-03-20', to('committed', '2026-06-30')],
      ['2026-06-15', to('delivered')],
    );
    expect(demandStanding(done)).toMatchObject({ state: 'delivered', due: null, dueOn: null });
  });

  it('falls back to the state before where the last was noted by mistake, and keeps both', () => {
    const steps = history(
      ['2026-03-10', to('on-agenda')],
      ['2026-03-20', to('refused', '2026-05-01')],
      ['2026-03-21', { kind: 'correction', of: 3, words: 'Another demand was meant' }],
    );
    const { state, stateOn, dueOn, states } = demandStanding(steps);
    expect([state, stateOn, dueOn]).toEqual(['on-agenda', '2026-03-10', '2026-03-31']);
    expect(states.map(({ step }) => step)).toEqual([2]);
    expect(steps).toHaveLength(4);
  });

  it('can be corrected in its last state alone, and no step twice', () => {
    const two = history(['2026-03-10', to('on-agenda')], ['2026-03-20', to('answered')]);
    expect(correctable(history())).toEqual([]);
    expect(correctable(two)).toEqual([3]);
    const corrected = [
      ...two,
      { ...two[0]!, step: 4, content: { kind: 'correction', of: 3, words: 'No' } as const },
    ];
    expect(correctable(corrected)).toEqual([2]);
  });

  it('counts days over the ends of months and of summer time, and stops at the closing', () => {
    const days = (steps: readonly Step[], asOf: string) => daysOpen(demandStanding(steps), asOf);
    expect(days(history(), '2026-04-01')).toBe(31);
    expect(days(history(), '2026-03-01')).toBe(0);
    expect(days(history(['2026-03-11', to('closed')]), '2026-04-01')).toBe(10);
  });

  it('is overdue from the day after the one that was set', () => {
    const standing = demandStanding(history(['2026-03-10', to('unreasoned')]));
    expect(isOverdue(standing, '2026-03-31')).toBe(false);
    expect(isOverdue(standing, '2026-04-01')).toBe(true);
    expect(isOverdue(demandStanding(history(['2026-03-10', to('answered')])), '2027-01-01')).toBe(
      false,
    );
  });

  it('has the day on which a stated value was placed where it is, and not that of another', () => {
    const claim = { statement: {}, source: {}, published: '', definition: {}, scope: {} };
    const placing = (
      isAfterOpening: boolean | undefined,
      late?: string,
      swap = '2',
    ): StepContent => ({
      kind: 'claim',
      wording: {
        ...{ ...claim, statistic: {}, questions: ['late', 'swap'] },
        stated: [
          ...(late ? [{ table: 'late', answer: late }] : []),
          { table: 'swap', answer: swap },
        ],
      },
      ...(isAfterOpening === undefined ? {} : { isAfterOpening }),
    });
    const placesOf = (...placed: readonly StepContent[]) => {
      const days = placed.map((content, i) => [`2026-03-0${i + 2}`, content] as const);
      return claimStanding(history(...days).slice(1)).places.map(({ table, placed: since }) => [
        ...[table, since?.on, since?.isAfterOpening],
      ]);
    };
    expect(placesOf(placing(false, '4'), placing(true, '1'))).toEqual([
      ['late', '2026-03-03', true],
      ['swap', '2026-03-02', false],
    ]);
    // Taken away and put back is placed anew; noted again where it was is not.
    expect(placesOf(placing(false, '4'), placing(true), placing(true, '4'))[0]).toEqual([
      ...['late', '2026-03-04', true],
    ]);
    expect(placesOf(placing(undefined, '4'), placing(true, '4', '3'))).toEqual([
      ['late', '2026-03-02', null],
      ['swap', '2026-03-03', true],
    ]);
  });

  it('has the documents that were not taken away', () => {
    const file = { document: 'a', title: 'Minutes', type: 'application/pdf', bytes: 9, digest: '' };
    const steps = history(
      ['2026-03-02', { kind: 'document', ...file }],
      ['2026-03-03', { kind: 'document', ...file, document: 'b' }],
      ['2026-03-04', { kind: 'removal', of: 2, words: 'Wrong file' }],
    );
    expect(documentsIn(steps).map(({ document }) => document)).toEqual(['b']);
  });
});
