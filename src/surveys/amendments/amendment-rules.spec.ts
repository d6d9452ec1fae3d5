import { describe, expect, it } from '@jest/globals';
import { dayAfter } from '../../common/index.js';
import {
  amend,
  type Amendment,
  areAmendments,
  type Change,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { checkCancelled, checkEarly, checkLastDayMoves } from './amendment-rules.js';

const HASH = `sha256:${'3c'.repeat(32)}`;
const LAST = '2031-03-21';
const TODAY = '2031-03-10';
const definition = { closesOn: LAST, mayCloseEarly: true } as SurveyDefinition;

const and = (amendments: readonly Amendment[], change: Change): readonly Amendment[] =>
  amend({ definitionHash: HASH, amendments }, change, {
    day: TODAY,
    reason: 'The post brought the letters late.',
    isOfOneMaker: false,
  });
const movedTimes = (times: number): readonly Amendment[] =>
  Array.from({ length: times }, (_, i) => dayAfter(LAST, i + 1)).reduce<readonly Amendment[]>(
    (amendments, closesOn) => and(amendments, { kind: 'last-day-later', closesOn }),
    [],
  );
const survey = (amendments: readonly Amendment[], state: 'open' | 'closed' = 'open') => ({
  state,
  definition,
  amendments,
  isClosing: false,
  purgedOn: null,
});

describe('a survey that was changed as often as anybody can follow', () => {
  it('can still be closed early and then cancelled, by a list that every check reads', () => {
    expect(checkLastDayMoves(survey(movedTimes(17)), TODAY)).toBe(dayAfter(LAST, 17));
    const moved = movedTimes(18);
    expect(() => checkLastDayMoves(survey(moved), TODAY)).toThrow(
      expect.objectContaining({ code: 'too-many-amendments', values: { most: 18 } }),
    );
    checkEarly(survey(moved), TODAY);
    const early = and(moved, { kind: 'closed-early' });
    checkCancelled(survey(early, 'closed'));
    const cancelled = and(early, { kind: 'cancelled' });
    expect(areAmendments(cancelled, HASH, definition)).toBe(true);
  });

  it('is not changed once more where the list would be longer than any check reads', () => {
    const full = movedTimes(20);
    expect(areAmendments(and(full, { kind: 'cancelled' }), HASH, definition)).toBe(false);
    for (const once of [
      () => checkEarly(survey(full), TODAY),
      () => checkCancelled(survey(full)),
    ]) {
      expect(once).toThrow(expect.objectContaining({ code: 'too-many-amendments' }));
    }
  });
});
