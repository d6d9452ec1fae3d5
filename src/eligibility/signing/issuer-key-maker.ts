import { Injectable } from '@nestjs/common';
import { isByInvitation, type SurveyKeys, type SurveyMode } from '../../questionnaire/index.js';
import type { KeyMaker } from '../../surveys/index.js';
import { EVERYBODY } from '../storage/everybody.js';
import { IssuerKeys } from './issuer-keys.js';

/** Gives a survey by invitation the key that signs its ballots. */
@Injectable()
export class IssuerKeyMaker implements KeyMaker {
  constructor(private readonly keys: IssuerKeys) {}

  async make({ id, mode }: { id: string; mode: SurveyMode }): Promise<Partial<SurveyKeys>> {
    if (!isByInvitation(mode)) return {};
    return { issuers: [{ partition: EVERYBODY, spki: await this.keys.make(id) }] };
  }
}
