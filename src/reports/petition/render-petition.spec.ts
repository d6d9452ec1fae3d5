import { describe, expect, it } from '@jest/globals';
import { hasPoppler, readPdf } from '../../../test/support/read-pdf.js';
import { LANGUAGES } from '../../common/index.js';
import { STRETCHED_WORDS } from '../../common/index.js';
import { controlWordsIn } from '../../language/index.js';
import type { PetitionSheet } from './petition-sheet.js';
import { renderPetition } from './render-petition.js';

const aPetition = (more: Partial<PetitionSheet> = {}): PetitionSheet => ({
  language: 'en',
  title: 'Warm meals on night shifts',
  council: 'Works council of Orvane Lifts',
  day: '2026-10-02',
  announced: '2026-10-05',
  changes: [],
  timeZone: 'Europe/Paris',
  text: ['We ask for a warm meal on every night shift.', 'I sign this text.'],
  signatures: 412,
  invited: 780,
  controlWords: controlWordsIn(`sha256:${'3c'.repeat(32)}`, {
    wordsBy: STRETCHED_WORDS,
    questionnaire: { languages: ['fr', 'en'] },
  }),
  root: '5e'.repeat(32),
  address: 'https://survey.orvane.example/b/meals',
  ...more,
});

const itReadsPdf = hasPoppler() ? it : it.skip;

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)!.length;

describe('the sheet of a petition', () => {
  it.each(LANGUAGES)('is one page in %s, the same bytes each time', async (language) => {
    const pdf = await renderPetition(aPetition({ language }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(1);
    expect((await renderPetition(aPetition({ language }))).equals(pdf)).toBe(true);
  });

  it('makes room for a long text, and cuts none that is longer still', async () => {
    const sentence = 'Every depot shall have a person who can be reached at every working hour. ';
    const long = await renderPetition(aPetition({ text: [sentence.repeat(25)] }));
    expect(pagesOf(long)).toBe(1);
    const endless = await renderPetition(aPetition({ text: [sentence.repeat(200)] }));
    expect(pagesOf(endless)).toBeGreaterThan(1);
  });

  itReadsPdf('prints what was changed since its text was frozen', async () => {
    const change =
      'On 2 October 2026 two representatives closed it early. Because: the depot moved.';
    const text = readPdf(await renderPetition(aPetition({ changes: [change] })), 'pdftotext');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Because: the depot moved.');
  });

  it('takes whatever a council wrote', async () => {
    const hostile = '\u202e\u0000 e\u0301\u0301 漢字 🚐 <b>&amp;</b> {{this}} {address} %s \\';
    const pdf = await renderPetition(
      aPetition({
        title: hostile,
        changes: [hostile],
        council: hostile,
        text: [hostile, ''],
        invited: null,
        day: null,
        announced: null,
      }),
    );
    expect(pagesOf(pdf)).toBe(1);
  });
});
