import { Injectable } from '@nestjs/common';
import { type EnvelopeOpener, intakeOpener } from '../../credentials/index.js';
import { IntakeKeys } from '../../responses/index.js';
import { KeptPerSurvey } from '../sealing/kept-per-survey.js';

/** Opens what browsers encrypted; keeps the keys of surveys that are open, in memory only. */
@Injectable()
export class EnvelopeOpeners {
  private readonly openers = new KeptPerSurvey<EnvelopeOpener>();

  constructor(private readonly keys: IntakeKeys) {}

  /** Null for a survey without a key. */
  of(survey: string): Promise<EnvelopeOpener | null> {
    return this.openers.of(survey, async () => {
      const privateKey = await this.keys.privateKeyOf(survey);
      return privateKey ? intakeOpener(privateKey, survey) : null;
    });
  }

  /** Once a survey is closed nothing sent to it shall be readable any more. */
  forget(survey: string): void {
    this.openers.forget(survey);
  }
}
