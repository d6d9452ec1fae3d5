import { describe, expect, it } from '@jest/globals';
import { markIdentifyingDetails } from './mark-identifying-details.js';

const marked = (text: string, groups: readonly string[] = []) =>
  markIdentifyingDetails(text, groups)
    .filter((part) => part.kind !== null)
    .map((part) => `${part.kind}: ${part.text}`);

describe('marking identifying details', () => {
  it('marks numbers, addresses and links', () => {
    expect(marked('Van 27, write to lea@atelier.example or www.atelier.example')).toEqual([
      'number: 27',
      'address: lea@atelier.example',
      'address: www.atelier.example',
    ]);
  });

  it('marks names after a title and capital letters within a sentence', () => {
    expect(marked('Mme Aubrac décide seule. Demandez à Rémi pourquoi.')).toEqual([
      'name: Mme Aubrac',
      'name: Rémi',
    ]);
  });

  it('marks sites and roles that the questionnaire names', () => {
    expect(marked('at caldrevin, always', ['Caldrevin', 'Desk (north)'])).toEqual([
      'group: caldrevin',
    ]);
  });

  it('leaves ordinary German nouns alone, and marks full names', () => {
    expect(marked('Die Touren sind zu lang und Erika Sommer weiß das.')).toEqual([
      'name: Erika Sommer',
    ]);
  });

  it('marks nothing at the start of a sentence', () => {
    expect(marked('Trop de route. Moins de visites.')).toEqual([]);
  });

  it('gives back the whole text in order', () => {
    const text = 'M. Leroy, 06 12 34, <b>à Thuverne</b> ! 🚐';
    const parts = markIdentifyingDetails(text, ['Thuverne', '.*', '']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
