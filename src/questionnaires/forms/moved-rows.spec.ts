import { describe, expect, it } from '@jest/globals';
import { rowToMove, withMovedRow } from './moved-rows.js';

const option = (code: string, score = '') => ({ code, score });

describe('a row of a form that is moved', () => {
  it('changes places with its neighbour, and the form no longer asks for it', () => {
    const typed = { code: 'q', options: [option('a'), option('b'), option('c')], moveRow: 'x' };
    expect(rowToMove(typed)).toBe('x');
    expect(withMovedRow(typed, 'options.2.up')).toEqual({
      code: 'q',
      options: [option('a'), option('c'), option('b')],
    });
    expect(withMovedRow(typed, 'options.0.down')).toEqual({
      code: 'q',
      options: [option('b'), option('a'), option('c')],
    });
  });

  it('takes the place on the scale that the other had', () => {
    const options = [option('never', '0'), option('often', '1'), option('na')];
    expect(withMovedRow({ options }, 'options.1.up')).toEqual({
      options: [option('often', '0'), option('never', '1'), option('na')],
    });
    expect(withMovedRow({ options }, 'options.2.up')).toEqual({
      options: [option('never', '0'), option('na'), option('often', '1')],
    });
  });

  it('goes past all rows between it and where it is wanted, places on the scale staying', () => {
    const options = [option('a', '0'), option('b', '1'), option('c', '2'), option('d')];
    expect(withMovedRow({ options }, 'options.0.2')).toEqual({
      options: [option('b', '0'), option('c', '1'), option('a', '2'), option('d')],
    });
    expect(withMovedRow({ options }, 'options.3.0')).toEqual({
      options: [option('d'), option('a', '0'), option('b', '1'), option('c', '2')],
    });
    expect(withMovedRow({ options }, 'options.1.9')).toEqual({ options });
  });

  it('may stand in a row of another list', () => {
    const aspects = [{ options: [] }, { options: [option('a'), option('b')] }];
    expect(withMovedRow({ aspects }, 'aspects.1.options.0.down')).toEqual({
      aspects: [{ options: [] }, { options: [option('b'), option('a')] }],
    });
  });

  it.each([
    'options.0.up',
    'options.1.down',
    'options.9.up',
    'nothing.0.up',
    'options',
    '',
    'a.b.c',
  ])('stays where there is nowhere to go: %s', (row) => {
    const options = [option('a'), option('b')];
    expect(withMovedRow({ options }, row)).toEqual({ options });
  });
});
