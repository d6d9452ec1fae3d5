import { describe, expect, it } from '@jest/globals';
import { markIdentifyingDetails } from './identifying-details.js';

const marked = (text: string, groups: readonly string[] = []) =>
  markIdentifyingDetails(text, groups)
    .filter((part) => part.kind !== null)
    .map((part) => `${part.kind}: ${part.text}`);

describe('marking identifying details', () => {
  it('marks addresses and links', () => {
    expect(marked('Write to lea@atelier.example or www.atelier.example, @lea')).toEqual([
      'address: lea@atelier.example',
      'address: www.atelier.example,',
      'address: @lea',
    ]);
  });

  it.each([
    ['I drive van 27 since spring', 'van 27'],
    ['See ticket #4711 please', 'ticket #4711'],
    ['Call me: 06 12 34 56 78', '06 12 34 56 78'],
    ['badge 20417 est perdu', 'badge 20417'],
    ['Der Auftrag Nr. 88 war es', 'Auftrag Nr. 88'],
    ['plate AB-123-CD again', 'AB-123-CD'],
  ])('marks what numbers a vehicle, a file or a telephone: %s', (text, found) => {
    expect(marked(text)).toContain(`reference: ${found}`);
  });

  it('marks another number as no more than that', () => {
    expect(marked('we drive 3 hours or 250 km a day, 10 000 a year')).toEqual([
      'number: 3',
      'number: 250',
      'number: 10 000',
    ]);
  });

  it.each([
    ['It was on 12.03.2026 at noon', '12.03.2026'],
    ['le 1er mars il neigeait', '1er mars'],
    ['am 3. Oktober war Stau', '3. Oktober'],
    ['since June 14 no more', 'June 14'],
  ])('marks a day: %s', (text, found) => {
    expect(marked(text)).toContain(`date: ${found}`);
  });

  it('marks names after a title and capital letters within a sentence', () => {
    expect(marked('Mme Aubrac décide seule. Demandez à Rémi Vasseur pourquoi.')).toEqual([
      'name: Mme Aubrac',
      'name: Rémi Vasseur',
    ]);
  });

  it('marks sites and roles that the questionnaire names', () => {
    expect(marked('at caldrevin, always', ['Caldrevin', 'Desk (north)'])).toEqual([
      'group: caldrevin',
    ]);
  });

  it.each([
    'I’m the only woman on nights',
    'We are just two of us at night',
    'je suis la seule à le faire',
    'nous ne sommes que deux ici',
    'ich bin der einzige mit Schein',
    'wir sind nur zu zweit',
  ])('marks that there are few such people: %s', (text) => {
    expect(marked(text).join()).toMatch(/^few: /);
  });

  it.each([
    ['I am the shift leader and', 'I am the shift leader'],
    ['and as a trainee I wait', 'as a trainee'],
    ['en tant que responsable de nuit', 'en tant que responsable'],
    ['ich bin die Schichtleiterin', 'ich bin die Schichtleiterin'],
  ])('marks what the writer is: %s', (text, found) => {
    expect(marked(text)).toEqual([`role: ${found}`]);
  });

  it.each([
    'Trop de route. Moins de visites.',
    'On Mondays and on Sunday I’m tired, and I’d rather not say more.',
    'The manager decides, and as the manager said, the technician waits.',
    'Le chef décide comme le responsable le veut.',
    'Die Touren sind zu lang und die Pausen zu kurz, sagt der Leiter.',
  ])('leaves ordinary sentences alone: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('leaves ordinary German nouns alone, and marks full names', () => {
    expect(marked('Die Touren sind zu lang und Erika Sommer weiß das.')).toEqual([
      'name: Erika Sommer',
    ]);
  });

  it('gives back the whole text in order', () => {
    const text = 'M. Leroy, 06 12 34, <b>à Thuverne</b> ! 🚐';
    const parts = markIdentifyingDetails(text, ['Thuverne', '.*', '']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('reads the longest text that may be written at once', () => {
    const texts = ['1 '.repeat(5000), 'a. A'.repeat(2500), '1-'.repeat(5000), ' A'.repeat(5000)];
    const start = performance.now();
    for (const text of texts) markIdentifyingDetails(text, ['Thuverne']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
