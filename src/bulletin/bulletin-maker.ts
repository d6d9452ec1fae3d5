import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../common/index.js';
import {
  buildBulletin,
  type CountedRow,
  fromHex,
  serialOf,
  toHex,
  verifyToken,
} from '../credentials/index.js';
import type { SurveyKeys } from '../questionnaire/index.js';
import { ResponseReader } from '../responses/index.js';
import { type ClosingStep, SurveyDirectory } from '../surveys/index.js';
import { BulletinStore } from './bulletin-store.js';

/** Signatures checked before other requests get their turn: about ten milliseconds. */
const AT_ONCE = 100;

/** Publishes the bulletin of a survey as the last step of its closing, never before. */
@Injectable()
export class BulletinMaker implements ClosingStep {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly responses: ResponseReader,
    private readonly bulletins: BulletinStore,
  ) {}

  async atClosing(surveyId: string): Promise<void> {
    if (await this.bulletins.find(surveyId)) return;
    const { definition, definitionHash, invited, drawn } = await this.surveys.get(surveyId);
    if (definitionHash === null) throw new Error('a survey that closes was scheduled');
    const rows = await this.readRows(surveyId);
    const keys = definition.keys?.issuers ?? [];
    const isByTicket = keys.length > 0;
    const { bulletin, leaves } = buildBulletin({
      survey: surveyId,
      definitionHash,
      keys,
      invited: isByTicket ? invited : null,
      drawn: isByTicket ? (drawn ?? null) : null,
      rows,
    });
    await this.bulletins.add({
      surveyId,
      root: bulletin.root,
      invited: bulletin.invited,
      drawn: bulletin.drawn,
      responses: bulletin.responses,
      unsigned: isByTicket ? await findUnsigned(surveyId, keys, rows) : [],
      leaves: leaves.join(''),
      content: canonicalJson(bulletin),
    });
  }

  private async readRows(surveyId: string): Promise<readonly CountedRow[]> {
    const rows: CountedRow[] = [];
    for await (const { input, signature, sealedDigest } of this.responses.readStubs(surveyId)) {
      rows.push({ input, signature, sealedDigest: fromHex(sealedDigest, 32)! });
    }
    return rows;
  }
}

/** Serials of rows that no key of the survey has signed. */
async function findUnsigned(
  surveyId: string,
  keys: NonNullable<SurveyKeys['issuers']>,
  rows: readonly CountedRow[],
): Promise<readonly string[]> {
  const unsigned: string[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % AT_ONCE === 0) await nextTurn();
    if (keys.some(({ spki }) => verifyToken(spki, row))) continue;
    unsigned.push(toHex(serialOf(surveyId, row.input)));
  }
  return unsigned.sort();
}
