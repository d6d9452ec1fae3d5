import { type DynamicModule, Global, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { type Act, ACTS } from './act.js';

interface Acts {
  /** Modules that export the classes named below. */
  readonly rooms: NonNullable<ModuleMetadata['imports']>;
  readonly acts: readonly Type<Act>[];
}

/**
 * Tells this room what other rooms do only when two accounts want it. Global, because those rooms
 * import this one: naming them in `AgreementsModule` would be a circle.
 */
@Global()
@Module({})
export class ActsModule {
  static of({ rooms, acts }: Acts): DynamicModule {
    return {
      module: ActsModule,
      imports: [...rooms],
      providers: [
        { provide: ACTS, inject: [...acts], useFactory: (...made: readonly Act[]) => made },
      ],
      exports: [ACTS],
    };
  }
}
