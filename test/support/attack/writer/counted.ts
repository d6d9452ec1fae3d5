import {
  buildBulletin,
  type CountedRow,
  verifyBulletin,
} from '../../../../src/credentials/index.js';
import { amend } from '../../../../src/questionnaire/index.js';
import { drawTestBallot } from '../../ballots.js';
import type { Writer } from './visitor.js';

const WHY = { day: '2031-03-10', reason: 'The post was late.', isOfOneMaker: false };

/** A later last day, hung on a definition. */
export const later = (hash: string, closesOn: string) =>
  amend({ definitionHash: hash, amendments: [] }, { kind: 'last-day-later', closesOn }, WHY);

/** Four people's ballots and what the server counts of them. */
export async function bulletinOf(
  { survey }: Writer,
  change: (rows: readonly CountedRow[]) => readonly CountedRow[],
  more: { readonly drawn?: number; readonly amended?: boolean } = {},
) {
  const rows = await Promise.all(
    [1, 2, 3, 4].map(async (i) => ({
      ...(await drawTestBallot(survey)),
      sealedDigest: new Uint8Array(32).fill(i),
    })),
  );
  const { definition, definitionHash: hash } = survey;
  const counted = (some: readonly CountedRow[]) =>
    buildBulletin({
      survey: survey.id,
      definitionHash: hash,
      wordsBy: definition.wordsBy,
      keys: definition.keys!.issuers!,
      invited: 9,
      drawn: more.drawn ?? 4,
      ...(more.amended ? { amendments: later(hash, '2031-03-28') } : {}),
      rows: some,
    });
  // What the first of the four holds, of the honest count.
  const receipt = counted(rows.slice(0, 1)).leaves[0]!;
  return { published: counted(change(rows)).bulletin, receipt };
}

/** Codes of what anybody finds wrong with a bulletin. */
export const findings = (published: object, receipt?: string): readonly string[] =>
  verifyBulletin(JSON.parse(JSON.stringify(published)), receipt).findings.map(({ code }) => code);

/** Counted as they came. */
export const same = (rows: readonly CountedRow[]) => rows;
