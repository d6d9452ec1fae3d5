import { describe, expect, it } from '@jest/globals';
import { everyType, label, options } from '../../../test/support/questionnaire-json.js';
import { scoredQuestionnaire } from '../../../test/support/scored-survey.js';
import {
  type DefinitionSettings,
  definitionOf,
  parseQuestionnaire,
} from '../../questionnaire/index.js';
import { tellPlan } from './tell-plan.js';

const calm = [{ code: 'well', type: 'single', title: label('Well?'), options: options('y', 'n') }];
const petition = [{ code: 'sign', type: 'petition', title: label('We ask') }];

function asking(profile: readonly string[], questions: object[] = calm) {
  return parseQuestionnaire({
    ...everyType(),
    claims: [],
    demands: [],
    profile: profile.map((code) => ({
      code,
      title: { en: code, fr: code },
      options: options('a', 'b', 'c'),
    })),
    sections: [{ code: 's', title: label('S'), questions }],
  });
}

const told = (profile: readonly string[], settings: DefinitionSettings, questions?: object[]) =>
  tellPlan(definitionOf(asking(profile, questions), { mode: 'file', ...settings }), 'en').lines;

describe('a plan in sentences', () => {
  it('is that nothing is split', () => {
    expect(told(['site'], { crossings: [] })).toEqual([
      'Results are published for everybody together, never by group.',
      'Asked, but nothing is split by it: “site”.',
    ]);
  });

  it('is what results are split by, and what they never are', () => {
    const lines = told(['site', 'role', 'age'], { crossings: [['site'], ['role']], threshold: 7 });
    expect(lines.slice(0, 4)).toEqual([
      'Results are split by “site” and “role”, one at a time.',
      'Never by two of them together.',
      'Asked, but nothing is split by it: “age”.',
      expect.stringMatching(/^No group of fewer than 7 is ever shown/),
    ]);
    expect(lines).toContain(
      'Where not all of it can be shown safely, what stands last here gives way first.',
    );
  });

  it('says of two together that the second is told inside the first, where it is', () => {
    const crossings = [['site'], ['site', 'role']];
    expect(told(['site', 'role'], { crossings }).slice(0, 3)).toEqual([
      'Results are split by “site”.',
      'Also by two together: “site” with “role”.',
      '“role” is told only inside each group of “site”, never by itself; these figures are in the tables that go with the report (XLSX, ODS, CSV), not in the report.',
    ]);
  });

  it('names the pairs that are shown and those that never are', () => {
    const crossings = [['site'], ['role'], ['age'], ['site', 'role']];
    expect(told(['site', 'role', 'age'], { crossings }).slice(0, 5)).toEqual([
      'Results are split by “site”, “role” and “age”, one at a time.',
      'Also by two together: “site” with “role”.',
      expect.stringMatching(/^Two together are not shown with this plan/),
      'Never by two together: “site” with “age” or “role” with “age”.',
      'Never by three of them together.',
    ]);
  });

  it('is of two profile questions together only, if that is all', () => {
    const [first] = told(['site', 'role'], { crossings: [['site', 'role']] });
    expect(first).toBe('Results are split by two together only: “site” with “role”.');
  });

  it('names the higher threshold, merges, and who is told of participation', () => {
    const sensitive = [{ ...calm[0], sensitive: true }];
    const settings = {
      crossings: [['site']],
      merges: [{ profile: 'site', options: ['a', 'b'] }],
      participation: 'overall',
    } as const;
    const lines = told(['site'], settings, sensitive);
    expect(lines).toContain('For sensitive questions, none of fewer than 20.');
    expect(lines).toContain('Always in one row: Option a + Option b.');
    expect(lines.join(' ')).toContain('How many took part is told for everybody only');
    expect(told(['site'], { crossings: [['site']] }).join(' ')).toContain('and by group');
  });

  it('speaks of signatures where people sign', () => {
    expect(told(['site'], { crossings: [['site']] }, petition)[0]).toBe(
      'Signatures are split by “site”.',
    );
  });

  it('names the lines of a grid that count for a score, where others do not', () => {
    const scored = scoredQuestionnaire();
    const lineFor = (questionnaire: typeof scored) =>
      tellPlan(definitionOf(questionnaire, { mode: 'file' }), 'en').lines.find((line) =>
        line.includes('Pressure'),
      );
    expect(lineFor(scored)).toMatch(
      /^Your answers to questions 1, 2 and 3 \(“The day ended late”\)/,
    );
    const [scale] = scored.scales!;
    const far = { ...scale!.items.at(-1)!, table: 'grid:far' };
    const both = { ...scored, scales: [{ ...scale!, items: [...scale!.items, far] }] };
    expect(lineFor(both)).toMatch(/^Your answers to questions 1, 2 and 3 make/);
  });
});
