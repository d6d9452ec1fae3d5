import { Injectable } from '@nestjs/common';
import {
  type ReceiptSigner,
  receiptSigner,
  rowContentSize,
  type SignedInput,
  tokenVerifier,
} from '../../credentials/index.js';
import { rowSize } from '../../holders/index.js';
import { isOpenedOnTable, longestResponse } from '../../questionnaire/index.js';
import { IntakeKeys } from '../../responses/index.js';
import type { Survey } from '../../surveys/index.js';
import { KeptPerSurvey } from '../sealing/kept-per-survey.js';

/** What is known of the rows of one survey without opening any. */
export interface RowRules {
  readonly seats: number;
  /** Bytes of every row. */
  readonly size: number;
  readonly isBallot: (token: SignedInput) => boolean;
  readonly sign: ReceiptSigner;
}

/** Keeps the rules of surveys whose rows phones seal while they are open, in memory only. */
@Injectable()
export class RowRulesBook {
  private readonly rules = new KeptPerSurvey<RowRules>();

  constructor(private readonly keys: IntakeKeys) {}

  /** Null for a survey that is sealed otherwise, or whose key of receipts is not there. */
  of(survey: Survey): Promise<RowRules | null> {
    return this.rules.of(survey.id, () => this.read(survey));
  }

  forget(survey: string): void {
    this.rules.forget(survey);
  }

  private async read({ id, definition, definitionHash }: Survey): Promise<RowRules | null> {
    if (!isOpenedOnTable(definition) || definitionHash === null) return null;
    const privateKey = await this.keys.privateKeyOf(id, 'receipt');
    if (privateKey === null) return null;
    const seats = definition.holders.seats.length;
    return {
      seats,
      size: rowSize(rowContentSize(longestResponse(definition.questionnaire)), seats),
      isBallot: tokenVerifier((definition.keys?.issuers ?? []).map(({ spki }) => spki)),
      sign: receiptSigner(privateKey, definitionHash),
    };
  }
}
