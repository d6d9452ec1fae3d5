import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { SignInRequiredFilter } from './access/sign-in-required.js';
import { AccountService } from './account.service.js';
import { AccountsController } from './administration/accounts.controller.js';
import { HomeController } from './home/home.controller.js';
import { AccountLinks } from './links/account-links.js';
import { FirstAdminLink } from './links/first-admin-link.js';
import { SetupController } from './links/setup.controller.js';
import { OwnAccountController } from './own/own-account.controller.js';
import { PasswordChange } from './own/password-change.js';
import { SessionStore } from './session/session-store.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInService } from './sign-in/sign-in.service.js';

@Module({
  controllers: [
    HomeController,
    SignInController,
    SetupController,
    OwnAccountController,
    AccountsController,
  ],
  providers: [
    AccountService,
    SessionStore,
    SignInService,
    AccountLinks,
    FirstAdminLink,
    PasswordChange,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_FILTER, useClass: SignInRequiredFilter },
  ],
  exports: [AccountService, FirstAdminLink],
})
export class AccountsModule {}
