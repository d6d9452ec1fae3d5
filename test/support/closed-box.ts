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
import { digestsOf, inDigestOrder, pack, type Packed, rootOf, sealAll } from './packed-box.js';
import { aQuestion, aQuestionnaire } from './small-survey.js';

/** Twelve answers, a test ballot, and one that no phone of ours would send. */
const CONTENTS: readonly unknown[] = [
  ...Array.from({ length: 12 }, (_, i) => ({
    answers: { p1: `a${(i % 2) + 1}`, q1: `o${(i % 3) + 1}`, q2: `More rest, said number ${i}.` },
  })),
  { answers: { q1: 'o1' }, test: true },
  { answers: { q1: 'no such option' } },
];

/** Where among them the test ballot is. */
const TEST = 12;

/** A survey that is sealed to the holders of a list, and is over. */
export async function aClosedSurvey(
  list: CouncilList,
  closesOn = '2026-03-31',
): Promise<SurveyDefinition> {
  const holders = await holdersOf(list, ENGLISH_WORDS);
  const questionnaire = aQuestionnaire([2], [aQuestion('q1', 3), { code: 'q2', type: 'text' }]);
  const settings = { mode: 'file', threshold: 5, closesOn } as const;
  return { ...definitionOf(questionnaire, settings), holders };
}

/**
 * The package for holders of many rows: one that was sealed, under as many bodies, so that it is made at once and
 * each takes a device as long as another.
 */
export async function longPackageOf(definition: SurveyDefinition, rows: number): Promise<Blob> {
  const table = packedOf(definition);
  const [sealed] = await sealAll(table, [CONTENTS[0]]);
  const copies = Array.from({ length: rows }, (_, i) => {
    const copy = sealed!.slice();
    new DataView(copy.buffer).setUint32(copy.length - 4, i);
    return copy;
  });
  return packBoth(table, copies).holder;
}

/** Its packages as the server makes them: for holders, and for the one who opens. */
export async function packagesOf(definition: SurveyDefinition): Promise<
  Packages & {
    /** What the page gave a holder who cast the test ballot. */
    readonly test: object;
  }
> {
  const table = packedOf(definition);
  const sealed = await sealAll(table, CONTENTS);
  const [digest] = digestsOf([sealed[TEST]!], table);
  const cast = { schema: 'cahier/test-1', definition: table.hash, digest, answers: { q1: 'o1' } };
  return { test: cast, ...packBoth(table, sealed) };
}

interface Packages {
  readonly holder: Blob;
  readonly opener: Blob;
}

export function packedOf(definition: SurveyDefinition): Packed {
  const { needed, seats } = definition.holders!;
  return { definition, hash: definitionHash(definition), seats: seats.length, needed };
}

function packBoth(table: Packed, sealed: readonly Uint8Array<ArrayBuffer>[]): Packages {
  const rows = inDigestOrder(sealed, table);
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
