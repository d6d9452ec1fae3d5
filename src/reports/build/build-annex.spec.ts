import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../common/index.js';
import { roadRelease } from '../../../test/support/road-release.js';
import { tellPlan } from '../../plans/index.js';
import { buildReport } from '../build-report.js';
import type { Language } from '../../common/index.js';
import type { Wording } from '../report-document.js';

const release = roadRelease();

function annexIn(language: Language): readonly Wording[] {
  const { chapters } = buildReport(release, { language });
  return chapters
    .filter(({ kind }) => kind === 'annex')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'wording' ? block.items : []));
}

const english = annexIn('en');
const asked = (number: string): Wording => english.find((item) => item.number === number)!;

describe('the annex', () => {
  it('numbers what is asked as the page does, the profile last, and no paragraph', () => {
    expect(english[0]!.number).toBe('');
    expect(english.slice(1).map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(english.at(-1)!.title).toBe('Site');
  });

  it.each(LANGUAGES)('ends with what was promised before anybody answered: %s', (language) => {
    const { definition } = release.content;
    const { title, lines } = tellPlan(definition, language);
    const annex = buildReport(release, { language }).chapters.find(({ kind }) => kind === 'annex')!;
    expect(annex.blocks.slice(-2)).toEqual([
      { kind: 'heading', text: title },
      { kind: 'list', items: lines },
    ]);
  });

  it('says of whom a question was asked', () => {
    expect(asked('7').remarks).toEqual([
      'Asked only of those who answered “Repairs” or “Regular service” at question 1.',
    ]);
    expect(asked('13').remarks).toEqual([
      'Asked only of those who answered “Repairs” or “Regular service” at question 1 and did not answer “Never” at question 2.',
    ]);
  });

  it('shows where the page repeated an earlier answer', () => {
    expect(asked('13').title).toBe('Did [answer to question 1] fit the plan');
  });

  it('names the council’s task that a question serves', () => {
    expect(asked('2').remarks).toEqual(['Task of the council: working time.']);
  });

  it('prints points, bounds, classes, lines, aspects and lengths', () => {
    const partsOf = (number: string) =>
      asked(number).parts.map(({ label, items }) => [label, items.join(' · ')]);
    expect(partsOf('1').at(-1)).toEqual([
      null,
      '“Something else” asks to specify: 200 characters at most.',
    ]);
    expect(partsOf('4')).toEqual([[null, 'A point from 0 (“not at all”) to 10 (“fully”).']]);
    expect(partsOf('5')).toEqual([
      [null, 'A point from 0 to 10.'],
      [null, 'I do not know'],
    ]);
    expect(partsOf('7')).toEqual([
      [null, 'A number from 0 to 40.'],
      ['Published in these classes:', 'None · 1 or 2 · 3 and more'],
    ]);
    expect(partsOf('12').map(([label]) => label)).toEqual([
      'Lines:',
      'Importance:',
      'Satisfaction:',
    ]);
    expect(partsOf('15').at(-1)).toEqual([null, 'Choose 1 to 2.']);
    expect(partsOf('16').at(-1)).toEqual([null, 'Put in order: up to 5.']);
    expect(partsOf('19')).toEqual([[null, 'Free text on one line, 80 characters at most.']]);
  });

  it.each(LANGUAGES)('leaves no place unfilled in %s', (language) => {
    expect(JSON.stringify(annexIn(language))).not.toMatch(/[{}]answer:|\{\w+\}/);
  });
});
