import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { SessionStore } from '../session/session-store.js';
import { AccessGuard } from './access.guard.js';
import { SignInRequiredFilter } from './sign-in-required.js';

/** The guard before every route, and no page of its own. */
@Module({
  providers: [
    SessionStore,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_FILTER, useClass: SignInRequiredFilter },
  ],
  exports: [SessionStore, AccessGuard],
})
export class AccessModule {}
