import { describe, expect, it } from '@jest/globals';
import { newQuestionnaire } from './new-questionnaire.js';
import { copyOf } from './copy-of.js';

const pulse = newQuestionnaire({ title: { en: 'Pulse' }, code: 'pulse', languages: ['en'] });

describe('a copy of a questionnaire', () => {
  it('has the next free code, and everything else as it was', () => {
    expect(copyOf(pulse, ['pulse'])).toEqual({ ...pulse, code: 'pulse-2' });
    expect(copyOf(pulse, ['pulse', 'pulse-2', 'pulse-3']).code).toBe('pulse-4');
  });

  it('does not number a number', () => {
    expect(copyOf({ ...pulse, code: 'pulse-2' }, ['pulse', 'pulse-2']).code).toBe('pulse-3');
  });

  it('keeps its code within sixty-four characters', () => {
    const long = 'a'.repeat(64);
    expect(copyOf({ ...pulse, code: long }, [long]).code).toBe(`${'a'.repeat(62)}-2`);
  });
});
