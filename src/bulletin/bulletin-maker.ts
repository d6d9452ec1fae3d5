import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../common/index.js';
import {
  type Apart,
  type BulletinDays,
  buildBulletin,
  cancelledBulletin,
  type CountedRow,
  fromHex,
  sealedRootOf,
  serialOf,
  toHex,
  verifyToken,
} from '../credentials/index.js';
import {
  isByInvitation,
  isOpenedOnTable,
  isPetition,
  type Questionnaire,
  type SurveyDefinition,
  type SurveyKeys,
} from '../questionnaire/index.js';
import { ResponseCounter, ResponseReader } from '../responses/index.js';
import {
  type CancellingStep,
  type ClosingStep,
  openDaysOf,
  type Survey,
  SurveyDirectory,
  zoneOf,
} from '../surveys/index.js';
import { BulletinStore } from './bulletin-store.js';
import { windowsOf } from './windows-of.js';

/** Signatures checked before other requests get their turn: about ten milliseconds. */
const AT_ONCE = 100;

/**
 * Publishes the bulletin of a survey as the last step of its closing, never before; and of one that
 * is cancelled, how much there was.
 */
@Injectable()
export class BulletinMaker implements ClosingStep, CancellingStep {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly responses: ResponseReader,
    private readonly counter: ResponseCounter,
    private readonly bulletins: BulletinStore,
  ) {}

  async atClosing(surveyId: string): Promise<void> {
    if (await this.bulletins.find(surveyId)) return;
    const survey = await this.surveys.get(surveyId);
    const { definition, definitionHash, invited, drawn, amendments, restored, slips, uploads } =
      survey;
    if (definitionHash === null) throw new Error('a survey that closes was scheduled');
    const apart = await this.readApart(surveyId, definition);
    const rows = await this.readRows(surveyId, apart !== undefined);
    const keys = definition.keys?.issuers ?? [];
    const isByTicket = keys.length > 0;
    const { bulletin, leaves } = buildBulletin({
      survey: surveyId,
      definitionHash,
      wordsBy: definition.wordsBy,
      keys,
      invited: isByTicket ? invited : null,
      // Whoever drew after the backup has a good ballot and is in no count.
      drawn: isByTicket && !restored?.length ? (drawn ?? null) : null,
      windows: isByTicket && !restored?.length ? windowsOf(survey) : undefined,
      ...countedOf(definition.questionnaire),
      restored: restored ?? [],
      amendments: amendments ?? [],
      openDays: daysOf(survey),
      ...(slips ? { slips: { ...slips } } : {}),
      ...(isByTicket && uploads ? { lists: uploads.uploaded } : {}),
      apart,
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

  /** One that was closed before keeps the bulletin that everybody has seen. */
  async atCancelling(surveyId: string): Promise<void> {
    if (await this.bulletins.find(surveyId)) return;
    const survey = await this.surveys.get(surveyId);
    const { definition, definitionHash, amendments } = survey;
    if (definitionHash === null) throw new Error('a survey that is cancelled was scheduled');
    const isByTicket = isByInvitation(definition.mode);
    const counts = {
      invited: isByTicket ? survey.invited : null,
      drawn: isByTicket ? (survey.drawn ?? null) : null,
      responses: await this.counter.count(surveyId),
    };
    const content = cancelledBulletin(
      {
        survey: surveyId,
        definition: definitionHash,
        ...counts,
        ...countedOf(definition.questionnaire),
        amendments: amendments ?? [],
        ...(isOpenedOnTable(definition) ? { holders: holdersIn(definition) } : {}),
      },
      definition.wordsBy,
    );
    await this.bulletins.add({
      surveyId,
      // There are no rows, of which it would be the root.
      root: '',
      ...counts,
      unsigned: [],
      leaves: '',
      content: canonicalJson(content),
    });
  }

  private async readRows(surveyId: string, isApart: boolean): Promise<readonly CountedRow[]> {
    const rows: CountedRow[] = [];
    if (isApart) {
      for await (const { input, signature } of this.responses.readBallots(surveyId)) {
        rows.push({ input, signature });
      }
      return rows;
    }
    for await (const { input, signature, sealedDigest } of this.responses.readStubs(surveyId)) {
      rows.push({ input, signature, sealedDigest: fromHex(sealedDigest, 32)! });
    }
    return rows;
  }

  /** Where phones sealed to the holders: what their rows come to, and who they are. */
  private async readApart(
    surveyId: string,
    definition: SurveyDefinition,
  ): Promise<Apart | undefined> {
    if (!isOpenedOnTable(definition)) return undefined;
    const digests: Uint8Array[] = [];
    for await (const digest of this.responses.readDigests(surveyId)) {
      digests.push(fromHex(digest, 32)!);
    }
    return {
      sealedRoot: sealedRootOf(digests),
      receipts: definition.keys?.receipts ?? '',
      holders: holdersIn(definition),
    };
  }
}

/** Who they are, and by which keys they sign changes. */
const holdersIn = ({
  holders: { list, needed, seats },
}: Required<Pick<SurveyDefinition, 'holders'>>): Apart['holders'] => ({
  list,
  needed,
  seats: seats.map(({ name, words, sign, outside }) => ({
    name,
    words,
    ...(sign ? { sign } : {}),
    ...(outside ? { outside } : {}),
  })),
});

/** What is counted, where it is no response. */
const countedOf = (questionnaire: Questionnaire): { readonly counts?: 'signatures' } =>
  isPetition(questionnaire) ? { counts: 'signatures' } : {};

function daysOf(survey: Survey): BulletinDays | undefined {
  const were = openDaysOf(survey);
  if (!were) return undefined;
  const { opensOn: from, closesOn: to } = survey.definition;
  const announced = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return { timeZone: zoneOf(survey), announced, were };
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
