import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccountService } from '../account.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out, and nothing else of accounts. */
@Module({
  imports: [AccessModule],
  controllers: [SignInController],
  providers: [AccountService, SignInService],
  exports: [AccountService],
})
export class SignInModule {}
