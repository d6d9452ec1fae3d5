import { describe, expect, it } from '@jest/globals';
import { directionOf, isolate, keepDirection, unwrap, withoutMarks } from './direction.js';

const ARABIC = 'تتغير الخطة كل يوم';

describe('the direction of a text', () => {
  it('is that of its first letter, whatever is put into it', () => {
    expect(directionOf('47 % Plan')).toBe('rightwards');
    expect(directionOf(`12 ${ARABIC}`)).toBe('leftwards');
    expect(directionOf(`${isolate(ARABIC)}: seen by many`)).toBe('rightwards');
    expect(directionOf('123')).toBe('rightwards');
  });

  it('is its own where it stands alone', () => {
    expect(directionOf(unwrap(isolate(ARABIC)))).toBe('leftwards');
    expect(unwrap(`${isolate(ARABIC)} / ${isolate(ARABIC)}`)).toContain('\u2068');
    expect(isolate('Plan')).toBe('Plan');
  });

  it('stays that of the whole on each of its lines', () => {
    const lines = keepDirection([`GPS ${isolate('ab')} x`, ARABIC]);
    expect(lines.map(directionOf)).toEqual(['rightwards', 'rightwards']);
    expect(keepDirection(['one', 'two'])).toEqual(['one', 'two']);
  });

  it('goes on inside a text that runs over lines', () => {
    const [first = '', second = ''] = keepDirection(['see \u2068تتغير', 'الخطة\u2069 here']);
    expect(first).toBe('\u200esee \u2068تتغير\u2069');
    expect(second).toBe('\u200e\u2067الخطة\u2069 here');
    expect(withoutMarks(`${first}${second}`)).toBe('see تتغيرالخطة here');
  });
});
