import { describe, expect, it } from '@jest/globals';
import { aReportRelease, responsesWithoutSwap } from '../../../test/support/report-release.js';
import { figureOfMark, findFigures } from './find-figures.js';
import { tellFigure } from './tell-figure.js';

const release = aReportRelease().content;
const untold = aReportRelease({ responses: responsesWithoutSwap() }).content;
const find = (words: string, most = 100, of = release) => findFigures(of, 'en', words, most);
const texts = (words: string) => find(words).figures.map(({ text }) => text);

describe('figures that somebody looks for', () => {
  it('are those of everybody, sides of a scale before each answer, where nothing is looked for', () => {
    const all = texts('');
    expect(all[0]).toMatch(/^The day ended late: .*“Often” or “Always”/);
    expect(all.some((text) => text.includes('“Real breaks”'))).toBe(true);
    expect(all.some((text) => text.includes('Orvane'))).toBe(false);
  });

  it('are found by question, answer and group at once, however they are written', () => {
    expect(texts('LATE orvane öften')).toEqual([
      ...[/“Often” or “Always”/, /answered “Often”/].map((text) => expect.stringMatching(text)),
    ]);
    for (const text of texts('late orvane')) expect(text).toMatch(/^The day ended late – Orvane: /);
    expect(texts('no such word')).toEqual([]);
  });

  it('are as they are printed, by their place in the release, and none that is withheld', () => {
    for (const { mark, text } of [...find('').figures, ...find('brel').figures]) {
      expect(tellFigure(release, figureOfMark(mark)!, 'en')).toMatchObject({ kind: 'told', text });
    }
    expect(find('swap orvane').figures).not.toEqual([]);
    expect(find('swap orvane', 100, untold).figures).toEqual([]);
  });

  it('are no more than were asked for', () => {
    expect(find('', 3)).toMatchObject({ figures: { length: 3 }, isCut: true });
    const { length } = find('').figures;
    expect(find('', length)).toMatchObject({ figures: { length }, isCut: false });
  });

  it('have no other names', () => {
    for (const mark of ['late=4', '[#late=4] ', '[#late]', 'x [#late=4]', '']) {
      expect(figureOfMark(mark)).toBeNull();
    }
    expect(figureOfMark('[#late=4+5@site=s1]')).toEqual({
      ...{ table: 'late', answers: ['4', '5'], by: 'site', group: 's1' },
    });
  });
});
