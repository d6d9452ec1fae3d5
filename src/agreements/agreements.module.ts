import { Module } from '@nestjs/common';
import { AccessModule, AccountsModule, SignInModule } from '../accounts/index.js';
import { Agreements } from './agreements.js';
import { DecisionsController } from './deciding/decisions.controller.js';
import { Decisions } from './deciding/decisions.js';
import { FoundCouncil } from './founding/found-council.js';
import { FoundingController } from './founding/founding.controller.js';
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
    FoundingController,
    LostFactorsController,
    AccountsPageController,
    RemovalController,
  ],
  providers: [
    Agreements,
    ClearFactors,
    Decisions,
    FoundCouncil,
    KnownActs,
    Removals,
    RemoveAccount,
  ],
  exports: [Agreements, ClearFactors, FoundCouncil, RemoveAccount],
})
export class AgreementsModule {}
