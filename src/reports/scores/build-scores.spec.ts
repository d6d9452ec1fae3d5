import { describe, expect, it } from '@jest/globals';
import { scoredQuestionnaire, scoredResponses } from '../../../test/support/scored-survey.js';
import { publishRelease } from '../../disclosure/index.js';
import { definitionHash, definitionOf, type Questionnaire } from '../../questionnaire/index.js';
import { buildReport, type ReportOptions } from '../build-report.js';
import { renderCsv } from '../render-csv.js';
import { renderHtml } from '../render-html.js';
import { REFERENCES_SCHEMA } from '../references/references.js';
import type { Block, Chapter } from '../report-document.js';
import { ruleHash } from './rule-hash.js';

function releaseOf(questionnaire: Questionnaire, previousWave?: string) {
  const definition = definitionOf(questionnaire, { mode: 'file', previousWave });
  const publication = publishRelease({
    ...{ definition, invited: null, verbatims: [] },
    prior: previousWave ? [release] : [],
    responses: scoredResponses(previousWave ? 81 : 162),
  });
  if (publication.kind !== 'released') throw new Error('nothing was published');
  return publication.release;
}

const questionnaire = scoredQuestionnaire();
const [scale] = questionnaire.scales!;
const release = releaseOf(questionnaire);

const chapter = (kind: Chapter['kind'], options: Partial<ReportOptions> = {}, of = release) =>
  buildReport(of, { language: 'en', ...options }).chapters.find((one) => one.kind === kind);

const titlesIn = (blocks: readonly Block[] = []) =>
  blocks.flatMap((block) => (block.kind === 'question' ? [block.title] : []));

describe('the chapter of scores', () => {
  const blocks = chapter('scores')!.blocks;
  const [shown, facts] = blocks;

  it('tells classes with a chart and a table, and the mean as the range that they allow', () => {
    expect(shown).toMatchObject({ kind: 'question', title: 'Pressure' });
    if (shown?.kind !== 'question') return;
    // 60 of 0 to 2 points and 102 of 3 to 6: (0 + 306) / 162 to (120 + 612) / 162.
    expect(shown.notes[0]).toContain('between 1.88 and 4.52');
    expect(shown.table.columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Low', 'High']),
    );
    expect(shown.notes).toContain('Nobody tested it.');
    expect(shown.sentence).toBe('63% have the score “High”; 37% have the score “Low”.');
  });

  it('says nowhere that anybody answered a class, and writes numbers as its language does', () => {
    const pages = (['en', 'fr', 'de'] as const).map((language) =>
      renderHtml(buildReport(release, { language })),
    );
    for (const page of pages)
      expect(page).not.toMatch(/(answered|ont répondu|antworteten) [“«„][\s\u202f]?(High|Low)/);
    expect(pages[1]).toContain('entre 1,88 et 4,52');
    expect(pages[2]).toContain('2,01 bis 6');
  });

  it('says how each answer counts, and the rule', () => {
    const said = JSON.stringify(facts);
    expect(said).toContain('“never” 0, “sometimes” 1 and “often” 2');
    expect(said).toContain('“never” 2, “sometimes” 1 and “often” 0');
    expect(said).toContain('sum of the points; where one is missing');
    expect(said).toContain('CC0-1.0');
  });

  it('stands in the figures of every file, and by group', () => {
    expect(renderCsv(release)).toMatch(/^pressure,site,north,high,/m);
    expect(renderCsv(release)).not.toMatch(/^rushed,site,/m);
    expect(renderHtml(buildReport(release, { language: 'de' }))).toContain(
      'Werte aus mehreren Fragen',
    );
    expect(chapter('groups')!.blocks.length).toBeGreaterThan(1);
  });
});

describe('two surveys with a score', () => {
  const before = release.content.survey.definition;
  const comparing = (now: Questionnaire) =>
    titlesIn(chapter('waves', { earlier: release }, releaseOf(now, before))?.blocks);
  const scored = (change: object) => ({ ...questionnaire, scales: [{ ...scale!, ...change }] });

  it('are compared where items, points and classes are the same', () => {
    expect(definitionHash(release.content.definition)).toBe(before);
    expect(comparing(scored({ source: { en: 'Written anew' } }))).toContain('Pressure');
    expect(comparing(scored({ missing: 0 }))).not.toContain('Pressure');
    const [section] = questionnaire.sections;
    const questions = section!.questions.map((one) =>
      one.code === 'calm' ? { ...one, title: { en: 'The day was quiet' } } : one,
    );
    const reworded = { ...questionnaire, sections: [{ ...section!, questions }] };
    expect(comparing(reworded)).not.toContain('Pressure');
  });
});

describe('a public figure about a score', () => {
  const value = {
    ...{ language: 'en', question: 'Pressure', answers: ['Low', 'High'], counted: ['High'] },
    ...{ percent: 31, decimals: 0, n: 900, table: 'Table 1', population: 'Employees' },
  };
  const beside = (scaleHash: object) =>
    titlesIn(
      chapter('references', {
        references: {
          schema: REFERENCES_SCHEMA,
          source: {
            ...{ title: 'A', publisher: 'B', address: 'https://figures.example/a' },
            ...{ published: '2030-01-01', read: '2030-02-01', licence: 'CC0-1.0' },
          },
          values: [{ ...value, ...scaleHash }],
        },
      })?.blocks,
    );

  it('stands beside it by its rule, and not by its name', () => {
    expect(beside({ scale: ruleHash(questionnaire, scale!, 'en') })).toEqual(['Pressure']);
    expect(beside({})).toEqual([]);
    expect(beside({ scale: `sha256:${'0'.repeat(64)}` })).toEqual([]);
  });

  it('is about what is asked, and not about what stands around it', () => {
    const hash = ruleHash(questionnaire, scale!, 'en');
    const [section] = questionnaire.sections;
    const questions = section!.questions.map((one) =>
      one.rows ? { ...one, rows: [...one.rows, { code: 'more', label: { en: 'More' } }] } : one,
    );
    const around = {
      ...questionnaire,
      languages: ['en', 'de'],
      sections: [{ ...section!, title: { en: 'Other' }, intro: { en: 'Read this' }, questions }],
    };
    expect(ruleHash(around, scale!, 'en')).toBe(hash);
    const reworded = section!.questions.map((one) => ({ ...one, title: { en: 'Otherwise?' } }));
    const asked = { ...questionnaire, sections: [{ ...section!, questions: reworded }] };
    expect(ruleHash(asked, scale!, 'en')).not.toBe(hash);
    expect(ruleHash(questionnaire, { ...scale!, missing: 0 }, 'en')).not.toBe(hash);
    expect(ruleHash(questionnaire, scale!, 'de')).not.toBe(hash);
  });
});
