import { BadRequestException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readForm } from './read-form.js';

const read = (text: string) => ({ ...readForm(Buffer.from(text, 'latin1')) });

describe('a form in the body of a request', () => {
  it('gives each field its text, and a list to one that is repeated', () => {
    expect(read('a=1&b=x+y%26z&a=2&c&a=&&d==%3D')).toEqual({
      a: ['1', '2', ''],
      b: 'x y&z',
      c: '',
      d: '==',
    });
    expect(read('')).toEqual({});
    expect(read('caf%C3%A9=%F0%9F%8D%B2')).toEqual({ café: '🍲' });
  });

  it('refuses the name of a prototype, however it is written', () => {
    for (const name of ['__proto__', '%5F_proto_%5f']) {
      expect(() => read(`${name}=1`)).toThrow(BadRequestException);
    }
    expect(Object.getPrototypeOf(readForm(Buffer.from('a=1')))).toBeNull();
  });

  it.each(['a=%', 'a=100%', 'a=%4', 'a=%zz', 'a=%u0041', '%=1', 'a=%ff', 'a=%C3', 'a=\xff'])(
    'refuses %j, which says nothing for certain',
    (text) => {
      expect(() => read(text)).toThrow(BadRequestException);
    },
  );

  it('reads what URLSearchParams writes, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(text, text), (fields) => {
        fc.pre(!Object.hasOwn(fields, '__proto__'));
        const written = new URLSearchParams(fields).toString();
        expect({ ...readForm(Buffer.from(written)) }).toEqual({ ...fields });
      }),
    );
  });
});
