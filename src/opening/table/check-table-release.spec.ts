import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { givenOn } from '../../../test/support/seat-given-on.js';
import { tableHolders } from '../../../test/support/survey-keys.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { checkTableRelease, type ClosedBox } from './check-table-release.js';

const ballots = {
  mode: 'two-phases',
  root: '1b'.repeat(32),
  invited: 200,
  drawn: 150,
  responses: 126,
  invalid: 6,
} as const;
const released = (more: Parameters<typeof aReportRelease>[0] = {}): ProtectedRelease =>
  aReportRelease({
    definition: { mode: 'two-phases', holders: tableHolders() },
    ballots,
    verbatims: [],
    ...more,
  });
const release = released();
const changes = givenOn(release.content.survey.definition);
const closed: ClosedBox = {
  definitionHash: release.content.survey.definition,
  holders: tableHolders(),
  amendments: [],
  root: ballots.root,
  sealedRoot: '2c'.repeat(32),
  invited: 200,
  drawn: 150,
  responses: 126,
  prior: [],
};
const minutes = {
  schema: 'cahier/minutes-1',
  definition: closed.definitionHash,
  root: closed.sealedRoot,
  seats: [1, 3],
  opener: 3,
  day: '2026-03-22',
  rows: 126,
  counted: 120,
  tests: 3,
  copies: 1,
  refused: 2,
  undecided: [],
  faults: [],
  contests: [],
  release: release.hash,
};

const check = (
  more: object = {},
  of: Partial<ClosedBox> = {},
  content: unknown = release.content,
) =>
  checkTableRelease({ release: content, minutes: { ...minutes, ...more } }, { ...closed, ...of });
const refusing = (code: string, values: object = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) });

describe('what the table of the holders gives back', () => {
  it('is taken where it is of this survey and adds up to its bulletin', () => {
    expect(check().release.hash).toBe(release.hash);
  });

  it.each<[string, object, string, object?]>([
    ['no minutes', { schema: 'cahier/values-1' }, 'table-no-minutes'],
    ['half a response', { counted: 119.5 }, 'table-bad-minutes', { field: 'counted' }],
    ['one seat twice', { seats: [1, 1] }, 'table-bad-minutes', { field: 'seats' }],
    ['minutes of another definition', { definition: release.hash }, 'table-other-survey'],
    ['minutes of another release', { release: closed.definitionHash }, 'table-other-release'],
    ['one seat', { seats: [2] }, 'table-seats', { needed: 2, seats: 3 }],
    ['a seat that is not there', { seats: [2, 4] }, 'table-seats'],
    ['rows of another root', { root: '3d'.repeat(32) }, 'table-other-rows'],
    ['fewer rows', { rows: 125, tests: 2 }, 'table-other-rows', { total: 126 }],
    ['a row in no heap', { tests: 2 }, 'table-sum', { sum: 125, total: 126 }],
    ['a row in two heaps', { copies: 2 }, 'table-sum', { sum: 127 }],
    // It adds up, and the release tells another number of people.
    ['one counted less', { counted: 119, tests: 4 }, 'table-ballots', { counted: 119 }],
  ])('is refused with %s', (_what, more, code, values = {}) => {
    expect(() => check(more)).toThrow(refusing(code, values));
  });

  it.each<[string, Partial<ClosedBox>, string]>([
    ['another bulletin', { root: '4e'.repeat(32) }, 'table-ballots'],
    ['other invitations', { invited: 201 }, 'table-ballots'],
    ['other ballots taken', { drawn: null }, 'table-ballots'],
    ['an earlier release that it does not name', { prior: [closed.definitionHash] }, 'table-prior'],
    ['a change that it does not name', { amendments: changes }, 'table-amendments'],
    ['another survey', { definitionHash: `sha256:${'5f'.repeat(32)}` }, 'table-other-survey'],
  ])('is refused against %s', (_what, of, code) => {
    expect(() => check({}, of)).toThrow(refusing(code));
  });

  it('is taken with every change as the survey has it, and with no other', () => {
    const changed = aReportRelease({
      definition: { mode: 'two-phases', holders: tableHolders() },
      ballots,
      verbatims: [],
      amendments: changes,
    });
    const bring = (amendments: typeof changes) =>
      check({ release: changed.hash }, { amendments }, changed.content);
    expect(bring(changes).release.hash).toBe(changed.hash);
    for (const other of [[], [{ ...changes[0]!, reason: 'She has moved to Orvane.' }]]) {
      expect(() => bring(other)).toThrow(refusing('table-amendments'));
    }
  });

  it('is refused with comments, and where the release was changed after it was made', () => {
    const spoken = released({
      verbatims: [{ question: 'open', theme: 'work', text: 'The help of colleagues.' }],
    });
    expect(() => check({ release: spoken.hash }, {}, spoken.content)).toThrow(
      refusing('table-comments'),
    );
    const changed = { ...release.content, threshold: 11 };
    expect(() => check({}, {}, changed)).toThrow();
    expect(() => check({}, {}, { schema: 'cahier/release-1' })).toThrow();
  });
});
