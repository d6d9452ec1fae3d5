import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parsePack } from '../../src/questionnaire/index.js';
import { PACKS } from '../../src/questionnaires/packs/read-packs.js';
import { readReferences } from '../../src/reports/references/read-references.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is of other people's making, each with what reads it and refuses it without a licence. */
const READERS: Readonly<Record<string, (json: unknown) => unknown>> = {
  'cahier/scale-1': parsePack,
  'cahier/references-1': readReferences,
};

interface Found {
  readonly place: string;
  readonly json: { readonly schema?: string };
}

/** Whole files, and examples in texts. */
const jsonIn = (file: string): readonly Found[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const parts = file.endsWith('.md')
    ? [...text.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, json]) => json!)
    : [text];
  return parts
    .filter((part) => Object.keys(READERS).some((schema) => part.includes(`"schema": "${schema}"`)))
    .map((part) => ({ place: file, json: JSON.parse(part) as Found['json'] }));
};

const found = ['src', 'docs', 'test', 'bench', 'views'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|md)$/.test(file))
    .flatMap((file) => jsonIn(join(folder, file))),
);

describe('scales and public figures in the repository', () => {
  it('each name a source and a licence', () => {
    expect(found.map(({ json }) => json.schema)).toEqual(
      expect.arrayContaining(Object.keys(READERS)),
    );
    for (const { json } of found) expect(() => READERS[json.schema!]!(json)).not.toThrow();
  });

  it('would be refused without', () => {
    for (const { place, json } of found) {
      const text = JSON.stringify(json);
      const without = JSON.parse(text, (key, value: unknown) =>
        key === 'licence' ? undefined : value,
      ) as unknown;
      expect({ place, isLess: JSON.stringify(without) !== text }).toEqual({ place, isLess: true });
      expect(() => READERS[json.schema!]!(without)).toThrow();
    }
  });

  it('are offered where they are scales that come with Cahier', () => {
    const shipped = found.filter(({ place }) => place.startsWith('src/questionnaires/packs/'));
    expect(shipped.map(({ place }) => place)).toEqual(
      PACKS.map((name) => `src/questionnaires/packs/${name}.json`),
    );
  });
});
