import { describe, expect, it } from '@jest/globals';
import { aSurveyGivenOn, SUCCESSOR } from '../../../test/support/seat-given-on.js';
import { namesOfSeats, signersNow } from './holders-now.js';

describe('who has the seats of a survey', () => {
  it('is a successor once a seat was given on, and says a seat that is not there by its number', () => {
    const given = aSurveyGivenOn();
    expect(namesOfSeats(given, [1, 3, 4])).toEqual(['Imane Delorme', SUCCESSOR.name, '4']);
    expect(namesOfSeats({ ...given, amendments: null }, [3])).toEqual(['Odile Karras']);
  });

  it('signs by the successor’s key alone, where others have the keys that their list says', () => {
    const keys = [['a'], ['b', 'b2'], ['c', SUCCESSOR.sign]];
    const given = aSurveyGivenOn();
    expect(signersNow(given, keys)).toEqual([['a'], ['b', 'b2'], [SUCCESSOR.sign]]);
    expect(signersNow({ ...given, amendments: [] }, keys)).toEqual(keys);
  });
});
