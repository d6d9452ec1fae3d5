import { type DynamicModule, Global, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { ACCOUNT_TIES, type AccountTies } from './ports.js';

interface Ties {
  /** The module that exports the class named below. */
  readonly room: NonNullable<ModuleMetadata['imports']>[number];
  readonly ties: Type<AccountTies>;
}

/**
 * Tells this room what another one keeps for accounts. Global, because that room imports this one:
 * naming it in `AccountsModule` would be a circle.
 */
@Global()
@Module({})
export class AccountTiesModule {
  static of({ room, ties }: Ties): DynamicModule {
    return {
      module: AccountTiesModule,
      imports: [room],
      providers: [{ provide: ACCOUNT_TIES, useExisting: ties }],
      exports: [ACCOUNT_TIES],
    };
  }
}
