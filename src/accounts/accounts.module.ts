import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AccountRemoval } from './administration/account-removal.js';
import { AccountsController } from './administration/accounts.controller.js';
import { FormDrafts } from './drafts/form-drafts.js';
import { FormDraftsController } from './drafts/form-drafts.controller.js';
import { OwnFactors } from './factors/own-factors.js';
import { OwnFactorsController } from './factors/own-factors.controller.js';
import { HomeController } from './home/home.controller.js';
import { AccountLinks } from './links/account-links.js';
import { FirstAdminLink } from './links/first-admin-link.js';
import { SetupController } from './links/setup.controller.js';
import { OwnAccountController } from './own/own-account.controller.js';
import { PasswordChange } from './own/password-change.js';
import { PasswordResets } from './reset/password-resets.js';
import { ResetApprovalController } from './reset/reset-approval.controller.js';
import { ResetController } from './reset/reset.controller.js';
import { SignInModule } from './sign-in/sign-in.module.js';

@Module({
  imports: [AccessModule, SignInModule],
  controllers: [
    HomeController,
    SetupController,
    OwnAccountController,
    OwnFactorsController,
    FormDraftsController,
    AccountsController,
    ResetController,
    ResetApprovalController,
  ],
  providers: [
    AccountLinks,
    AccountRemoval,
    FirstAdminLink,
    FormDrafts,
    OwnFactors,
    PasswordChange,
    PasswordResets,
  ],
  exports: [SignInModule, AccountRemoval, FirstAdminLink, PasswordResets],
})
export class AccountsModule {}
