import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Configuration, DatabaseName } from '../config/index.js';
import type { Database } from './database.js';
import { type DatabaseContent, openDatabase } from './open-database.js';

export const OFFICE_DATABASE = Symbol('office database');
export const RESPONSES_DATABASE = Symbol('responses database');

@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    @Inject(RESPONSES_DATABASE) private readonly responses: Database,
  ) {}

  static forRoot(
    configuration: Configuration,
    content: Readonly<Record<DatabaseName, DatabaseContent>>,
  ): DynamicModule {
    const provide = (token: symbol, name: DatabaseName) => ({
      provide: token,
      useFactory: () => openDatabase(configuration.databases[name], content[name]),
    });
    return {
      module: DatabaseModule,
      global: true,
      providers: [provide(OFFICE_DATABASE, 'office'), provide(RESPONSES_DATABASE, 'responses')],
      exports: [OFFICE_DATABASE, RESPONSES_DATABASE],
    };
  }

  /** After every other module has finished its writes. */
  async onApplicationShutdown(): Promise<void> {
    await this.office.close();
    await this.responses.close();
  }
}
