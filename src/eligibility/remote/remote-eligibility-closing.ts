import { Injectable } from '@nestjs/common';
import { isByInvitation } from '../../questionnaire/index.js';
import { type CancellingStep, type ClosingStep, SurveyDirectory } from '../../surveys/index.js';
import { waitUntil } from './wait-until.js';

/** Waits until the process that knows the invitations has counted and destroyed them. */
@Injectable()
export class RemoteEligibilityClosing implements ClosingStep, CancellingStep {
  constructor(private readonly surveys: SurveyDirectory) {}

  async atClosing(id: string): Promise<void> {
    const { definition } = await this.surveys.get(id);
    if (!isByInvitation(definition.mode)) return;
    await waitUntil(async () => (await this.surveys.get(id)).drawn);
  }

  atCancelling(id: string): Promise<void> {
    return this.atClosing(id);
  }
}
