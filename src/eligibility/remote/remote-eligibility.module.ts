import { Module } from '@nestjs/common';
import { SurveyDirectoryModule } from '../../surveys/index.js';
import { RemoteEligibilityClosing } from './remote-eligibility-closing.js';
import { RemoteInvitationsController } from './remote-invitations.controller.js';
import { RemoteIssuerKeyMaker } from './remote-issuer-key-maker.js';

/** What stands in the office for this room when another process plays its part. */
@Module({
  imports: [SurveyDirectoryModule],
  controllers: [RemoteInvitationsController],
  providers: [RemoteIssuerKeyMaker, RemoteEligibilityClosing],
  exports: [RemoteIssuerKeyMaker, RemoteEligibilityClosing],
})
export class RemoteEligibilityModule {}
