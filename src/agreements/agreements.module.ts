import { Module } from '@nestjs/common';
import { AccessModule, AccountsModule, SignInModule } from '../accounts/index.js';
import { Agreements } from './agreements.js';
import { DecisionsController } from './deciding/decisions.controller.js';
import { Decisions } from './deciding/decisions.js';
import { KnownActs } from './known-acts.js';
import { ClearFactors } from './lost-factors/clear-factors.js';
import { LostFactorsController } from './lost-factors/lost-factors.controller.js';
import { AgreementsController } from './pages/agreements.controller.js';
import { AccountsPageController } from './removal/accounts-page.controller.js';
import { RemovalController } from './removal/removal.controller.js';
import { Removals } from './removal/removals.js';
import { RemoveAccount } from './removal/remove-account.js';

@Module({
  imports: [AccessModule, AccountsModule, SignInModule],
  controllers: [
    AgreementsController,
    DecisionsController,
    LostFactorsController,
    AccountsPageController,
    RemovalController,
  ],
  providers: [Agreements, ClearFactors, Decisions, KnownActs, Removals, RemoveAccount],
  exports: [Agreements, ClearFactors, RemoveAccount],
})
export class AgreementsModule {}
