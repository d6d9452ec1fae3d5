import { Module } from '@nestjs/common';
import { AccessModule, SignInModule } from '../accounts/index.js';
import { Agreements } from './agreements.js';
import { DecisionsController } from './deciding/decisions.controller.js';
import { Decisions } from './deciding/decisions.js';
import { KnownActs } from './known-acts.js';
import { ClearFactors } from './lost-factors/clear-factors.js';
import { LostFactorsController } from './lost-factors/lost-factors.controller.js';
import { AgreementsController } from './pages/agreements.controller.js';

@Module({
  imports: [AccessModule, SignInModule],
  controllers: [AgreementsController, DecisionsController, LostFactorsController],
  providers: [Agreements, ClearFactors, Decisions, KnownActs],
  exports: [Agreements, ClearFactors],
})
export class AgreementsModule {}
