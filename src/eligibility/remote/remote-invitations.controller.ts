import { Controller, Get, Inject } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { SurveyDirectory } from '../../surveys/index.js';
import { Access, Id, Redirect } from '../../web/index.js';
import { refuse } from '../refusals.js';

/** Leads from the office to where the invitations are. */
@Controller('admin/surveys/:id/invitations')
@Access('admin')
export class RemoteInvitationsController {
  constructor(
    private readonly surveys: SurveyDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  async show(@Id() survey: string): Promise<Redirect> {
    const { id } = await this.surveys.get(survey);
    const { eligibilityUrl } = this.configuration;
    if (eligibilityUrl) return new Redirect(`${eligibilityUrl}/admin/surveys/${id}/invitations`);
    throw refuse('eligibility-elsewhere');
  }
}
