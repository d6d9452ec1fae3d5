import { Inject, Injectable } from '@nestjs/common';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { isByInvitation, type SurveyKeys, type SurveyMode } from '../../questionnaire/index.js';
import type { KeyMaker } from '../../surveys/index.js';
import { EVERYBODY } from '../storage/everybody.js';
import { IssuerRequest } from '../storage/issuer-request.entity.js';
import { waitUntil } from './wait-until.js';

/**
 * Asks the process that plays the eligibility part for a key, through the office database: the two
 * share no other, and no secret.
 */
@Injectable()
export class RemoteIssuerKeyMaker implements KeyMaker {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  async make({ id, mode }: { id: string; mode: SurveyMode }): Promise<Partial<SurveyKeys>> {
    if (!isByInvitation(mode)) return {};
    await this.office.run((manager) =>
      manager
        .createQueryBuilder()
        .insert()
        .into(IssuerRequest)
        .values({ survey: id, spki: null })
        .orIgnore()
        .updateEntity(false)
        .execute(),
    );
    const spki = await waitUntil(async () => {
      const request = await this.office.run((manager) =>
        manager.findOneBy(IssuerRequest, { survey: id }),
      );
      return request?.spki;
    });
    return { issuers: [{ partition: EVERYBODY, spki }] };
  }
}
