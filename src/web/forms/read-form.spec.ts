import { describe, expect, it } from '@jest/globals';
import { readForm } from './read-form.js';

describe('reading a form', () => {
  it('marks names that no form of ours has, whatever they are made of', () => {
    for (const name of ['__proto__.x', 'a.constructor', 'a b', 'a.b.c.d.e.f.g', '', 'title..fr']) {
      expect(readForm({ [name]: 'x' })).toEqual({ 'unknown-field': true });
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('marks a name that is both a field and a group of fields', () => {
    expect(readForm({ title: 'x', 'title.fr': 'y' })).toHaveProperty('unknown-field');
  });

  it('nests texts by language and puts rows in the order of their numbers', () => {
    const body = { 'title.fr': 'Un', 'rows.10.code': 'b', 'rows.2.code': 'a' };
    expect(readForm(body)).toEqual({ title: { fr: 'Un' }, rows: [{ code: 'a' }, { code: 'b' }] });
  });

  it('finds rows within rows', () => {
    const body = { 'aspects.0.options.1.label.fr': 'Un' };
    expect(readForm(body)).toEqual({ aspects: [{ options: [{ label: { fr: 'Un' } }] }] });
  });
});
