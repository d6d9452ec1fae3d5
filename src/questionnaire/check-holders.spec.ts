import { describe, expect, it } from '@jest/globals';
import { tableHolders, tableKeys } from '../../test/support/survey-keys.js';
import { everyType } from '../../test/support/questionnaire-json.js';
import type { CouncilSeat, CouncilSeats } from './council-seats.js';
import {
  definitionOf,
  findDefinitionProblem,
  isOpenedOnTable,
  parseQuestionnaire,
} from './index.js';

const questionnaire = parseQuestionnaire(everyType());
const defined = (holders: CouncilSeats, more = {}) =>
  definitionOf(questionnaire, { mode: 'two-phases', holders, keys: tableKeys(), ...more });
const list = tableHolders();
const firstSeat = (spoiled: Partial<CouncilSeat>): CouncilSeats => ({
  ...list,
  seats: [{ ...list.seats[0]!, ...spoiled }, ...list.seats.slice(1)],
});

describe('the holders of a survey', () => {
  it('stand in its definition, which says where it is opened', () => {
    const definition = defined(list);
    expect(definition.holders).toEqual(list);
    expect(isOpenedOnTable(definition)).toBe(true);
    expect(findDefinitionProblem(JSON.parse(JSON.stringify(definition)))).toBeUndefined();
    expect(isOpenedOnTable(definitionOf(questionnaire, {}))).toBe(false);
  });

  it.each<[string, CouncilSeats, object?]>([
    ['two holders', { ...list, seats: list.seats.slice(1) }],
    ['ten holders', { ...list, needed: 6, seats: tenSeats() }],
    ['one who opens alone', { ...list, needed: 1 }],
    ['half of whom open', { ...list, seats: tenSeats().slice(0, 4) }],
    ['more needed than there are', { ...list, needed: 4 }],
    ['a list without a hash', { ...list, list: 'the list' }],
    ['a list before the first', { ...list, number: 0 }],
    ['one key at two seats', firstSeat({ seal: list.seats[1]!.seal })],
    ['a compressed key', firstSeat({ seal: 'A'.repeat(44) })],
    ['six words of a key', firstSeat({ words: list.seats[0]!.words.slice(2) })],
    ['a holder without a name', firstSeat({ name: ' ' })],
    ['a name on two lines', firstSeat({ name: 'Imane\nDelorme' })],
    ['a name read from the other end', firstSeat({ outside: 'Union\u202e' })],
    ['an open link', list, { mode: 'open-link' }],
    ['opening on the server', list, { opening: 'server' }],
  ])('are refused with %s', (_what, holders, more = {}) => {
    expect(() => defined(holders, more)).toThrow(
      expect.objectContaining({ code: 'bad-holders', category: 'invalid-input' }),
    );
  });
});

function tenSeats(): CouncilSeat[] {
  return Array.from({ length: 10 }, (_, seat) => ({
    ...list.seats[0]!,
    seal: `B${'Az09-_'.repeat(14)}y${seat}`,
  }));
}
