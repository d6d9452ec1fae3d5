import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Challenges } from '../factors/challenges.js';
import { FactorCheck } from '../factors/factor-check.js';
import { Passkeys } from '../factors/passkeys.js';
import { SecondFactors } from '../factors/second-factors.js';
import { SessionStore } from '../session/session-store.js';
import { AccessGuard } from './access.guard.js';
import { Ceremonies } from './ceremonies.js';
import { ConfirmationController } from './confirmation.controller.js';
import { SignInRequiredFilter } from './sign-in-required.js';

/** The guard before every route, and the page on which it asks for a second factor. */
@Module({
  controllers: [ConfirmationController],
  providers: [
    SessionStore,
    Challenges,
    Passkeys,
    SecondFactors,
    FactorCheck,
    Ceremonies,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_FILTER, useClass: SignInRequiredFilter },
  ],
  exports: [SessionStore, AccessGuard, Challenges, Passkeys, SecondFactors, FactorCheck],
})
export class AccessModule {}
