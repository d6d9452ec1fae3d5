import { Inject, Injectable, Optional } from '@nestjs/common';
import { isByInvitation, type SurveyKeys, type SurveyMode } from '../../questionnaire/index.js';
import { KEY_MAKERS, type KeyMaker } from './ports.js';
import { refuse } from '../refusals.js';

/** Collects the public keys of a survey that is being scheduled. */
@Injectable()
export class SurveyKeyring {
  constructor(
    @Optional() @Inject(KEY_MAKERS) private readonly makers: readonly KeyMaker[] | null,
  ) {}

  /**
   * One maker after the other, so that the one that refuses leaves the rest unasked. Undefined for
   * an open link where nothing makes keys: such a survey takes no responses.
   */
  async keysFor(survey: {
    readonly id: string;
    readonly mode: SurveyMode;
  }): Promise<SurveyKeys | undefined> {
    let keys: Partial<SurveyKeys> = {};
    for (const maker of this.makers ?? []) keys = { ...keys, ...(await maker.make(survey)) };
    const { issuers, intake, council } = keys;
    if (intake !== undefined && council !== undefined) {
      return { ...(issuers ? { issuers } : {}), intake, council };
    }
    if (!isByInvitation(survey.mode)) return undefined;
    throw refuse('no-keys');
  }
}
