import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import { type Bulletin, verifyBulletin } from '../../src/credentials/index.js';
import { readReferences } from '../../src/reports/index.js';
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

  it('are public figures that are invented, and none come with the program', () => {
    const references = readReferences(example('cahier/references-1'));
    expect(references.source.invented).toBe(true);
    expect(references.source.licence).not.toBe('');
    const files = ['src', 'views', 'docs', 'scripts', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(50);
    const shipped = files.filter((file) =>
      /"schema":\s*"cahier\/references/.test(readFileSync(file, 'utf8')),
    );
    expect(shipped).toEqual([]);
  });

  it('are a bulletin that holds, in which a receipt is counted that is made as it says there', () => {
    const bulletin = example('cahier/bulletin-1') as Bulletin;
    const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
    const { survey, rows } = bulletin;
    const [leaf] = rows.map(({ input, sealed }) =>
      sha256(
        Uint8Array.of(0),
        sha256('serial/v1', survey, Buffer.from(input, 'base64')),
        Buffer.from(sealed!, 'hex'),
      ).toString('hex'),
    );
    const { findings, amendments } = verifyBulletin(bulletin, leaf);
    expect(findings).toEqual([]);
    expect(amendments.map(({ kind }) => kind)).toEqual(['last-day-later']);
    expect(verifyBulletin(bulletin, 'f'.repeat(64)).findings).not.toEqual([]);
  });
});
