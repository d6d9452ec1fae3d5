import type { Person } from './trip.js';

const phone = { viewport: { width: 320, height: 640 }, locale: 'en' };
const usual = { survey: 'sitting', by: 'mail', device: 'own', hand: 'finger', phone } as const;

/** Eight people, none of whom goes the way of another. */
export const PEOPLE: readonly Person[] = [
  { ...usual, name: 'by mail' },
  { ...usual, name: 'by slip', by: 'slip' },
  { ...usual, name: 'by open link', survey: 'link', by: 'link' },
  {
    ...usual,
    name: 'by open link, without script',
    survey: 'link',
    by: 'link',
    phone: { ...phone, javaScriptEnabled: false },
  },
  { ...usual, name: 'in two phases', survey: 'phases', device: 'not-own' },
  { ...usual, name: 'petition', survey: 'petition' },
  { ...usual, name: 'shared device', by: 'slip', device: 'not-own' },
  {
    ...usual,
    name: 'German in the dark, by keyboard',
    hand: 'keys',
    phone: { ...phone, locale: 'de', colorScheme: 'dark' },
  },
];
