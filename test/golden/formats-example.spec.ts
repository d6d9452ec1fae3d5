import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import { parseQuestionnaire } from '../../src/questionnaire/index.js';

const README = readFileSync('docs/formats/README.md', 'utf8');

const example = (schema: string): unknown => {
  const blocks = [...README.matchAll(/```json\n([^`]*)```/g)].map(([, block]) => block!);
  return JSON.parse(block(blocks, schema)) as unknown;
};
const block = (blocks: readonly string[], schema: string) =>
  blocks.find((text) => text.includes(`"schema": "${schema}"`))!;

describe('the examples in docs/formats', () => {
  const questionnaire = parseQuestionnaire(example('cahier/questionnaire-1'));
  const release = example('cahier/release-1') as ReleaseContent;

  it('are a questionnaire that is accepted, and a release of it', () => {
    const [table] = release.tables;
    const [site] = questionnaire.profile;
    expect(release.survey.code).toBe(questionnaire.code);
    expect(table!.rows).toEqual([
      'Total',
      ...[...site!.groups!, ...site!.options].map(({ code }) => code),
    ]);
    expect(release.participation.invited).toBe(
      site!.options.reduce((sum, { headcount }) => sum + headcount!, 0),
    );
  });

  it('withhold a small site together with the one from which it would follow', () => {
    const { rows, cells } = release.tables[0]!;
    const withheld = rows.filter((_, i) => cells[i]!.every((cell) => cell === null));
    const options = questionnaire.profile[0]!.options;
    expect(options.filter(({ parent }) => parent === 'coast').map(({ code }) => code)).toEqual(
      withheld,
    );
  });
});
