import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccountService } from '../account.service.js';
import { PasswordComparison } from '../password/password-comparison.js';
import { SignInController } from './sign-in.controller.js';
import { PendingSignIns } from './pending-sign-ins.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out, and nothing else of accounts. */
@Module({
  imports: [AccessModule],
  controllers: [SignInController],
  providers: [AccountService, PasswordComparison, PendingSignIns, SignInService],
  exports: [AccountService, PasswordComparison],
})
export class SignInModule {}
