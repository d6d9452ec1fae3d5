import { randomBytes } from 'node:crypto';
import { ENGLISH_WORDS } from '../../src/common/index.js';
import { buildBulletin } from '../../src/credentials/index.js';
import type { CouncilList } from '../../src/holders/list/council-list.js';
import { holdersOf } from '../../src/holders/list/holders-of.js';
import {
  definitionHash,
  definitionOf,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import { inDigestOrder, pack, rootOf, sealAll } from './packed-box.js';
import { aQuestion, aQuestionnaire } from './small-survey.js';

/** Twelve answers, a test ballot, and one that no phone of ours would send. */
const CONTENTS: readonly unknown[] = [
  ...Array.from({ length: 12 }, (_, i) => ({
    answers: { p1: `a${(i % 2) + 1}`, q1: `o${(i % 3) + 1}`, q2: `More rest, said number ${i}.` },
  })),
  { answers: { q1: 'o1' }, test: true },
  { answers: { q1: 'no such option' } },
];

/** A survey that is sealed to the holders of a list, and is over. */
export async function aClosedSurvey(list: CouncilList): Promise<SurveyDefinition> {
  const holders = await holdersOf(list, ENGLISH_WORDS);
  const questionnaire = aQuestionnaire([2], [aQuestion('q1', 3), { code: 'q2', type: 'text' }]);
  const settings = { mode: 'file', threshold: 5, closesOn: '2026-03-31' } as const;
  return { ...definitionOf(questionnaire, settings), holders };
}

/** Its packages as the server makes them: for holders, and for the one who opens. */
export async function packagesOf(
  definition: SurveyDefinition,
): Promise<{ readonly holder: Blob; readonly opener: Blob }> {
  const { needed, seats } = definition.holders!;
  const table = { definition, hash: definitionHash(definition), seats: seats.length, needed };
  const rows = inDigestOrder(await sealAll(table, CONTENTS), table);
  const { bulletin } = buildBulletin({
    survey: '0a'.repeat(16),
    definitionHash: table.hash,
    keys: [],
    invited: null,
    drawn: null,
    rows: rows.map(() => ({
      input: Uint8Array.from(randomBytes(64)),
      signature: new Uint8Array(0),
      sealedDigest: Uint8Array.from(randomBytes(32)),
    })),
  });
  const published = { ...bulletin, sealedRoot: rootOf(rows, table) };
  return {
    holder: pack(table, rows, { bodies: false, bulletin: published }),
    opener: pack(table, rows, { bodies: true, bulletin: published }),
  };
}
