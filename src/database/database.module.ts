import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Configuration, DATABASES_OF, type DatabaseName } from '../config/index.js';
import { logOf } from '../log/index.js';
import type { Database } from './database.js';
import type { DatabaseContent } from './open-database.js';
import { openInTurn } from './open-in-turn.js';
import { loudSettings } from './postgres-log.js';
import { neededRights } from './rights/needed-rights.js';

export const OFFICE_DATABASE = Symbol('office database');
export const ELIGIBILITY_DATABASE = Symbol('eligibility database');
export const RESPONSES_DATABASE = Symbol('responses database');

const TOKENS: Readonly<Record<DatabaseName, symbol>> = {
  office: OFFICE_DATABASE,
  eligibility: ELIGIBILITY_DATABASE,
  responses: RESPONSES_DATABASE,
};

const OPEN_DATABASES = Symbol('open databases');

type OpenDatabases = Awaited<ReturnType<typeof openInTurn>>;

const VARIABLES = {
  eligibility: 'CAHIER_ELIGIBILITY_URL',
  responses: 'CAHIER_RESPONSES_URL',
} as const;

/** One line at the start: what the log of somebody else's server keeps is not ours to set. */
async function warnOfLog(database: Database, name: keyof typeof VARIABLES): Promise<void> {
  const { engine, source } = database;
  const query = <Row>(statement: string) => source.query<Row[]>(statement);
  const loud = await loudSettings({ engine, query });
  if (loud.length === 0) return;
  logOf('database').warn(
    `PostgreSQL at ${VARIABLES[name]} may keep when responses came or what was sent: have its operator change ${loud.join(', ')} as docs/operations.md says.`,
  );
}

/** Opens the databases of the process's role, and no other. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(OPEN_DATABASES) private readonly open: OpenDatabases) {}

  static forRoot(
    { role, databases }: Configuration,
    content: Readonly<Record<DatabaseName, DatabaseContent>>,
  ): DynamicModule {
    const names = DATABASES_OF[role];
    const withRights = (name: DatabaseName) => ({
      ...content[name],
      rights: neededRights(role, name),
    });
    const needed = {
      office: withRights('office'),
      eligibility: withRights('eligibility'),
      responses: withRights('responses'),
    };
    const tokens = names.map((name) => TOKENS[name]);
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: OPEN_DATABASES,
          useFactory: async () => {
            const open = await openInTurn(names, databases, needed);
            for (const [name, one] of open) if (name !== 'office') await warnOfLog(one, name);
            return open;
          },
        },
        ...names.map((name) => ({
          provide: TOKENS[name],
          inject: [OPEN_DATABASES],
          useFactory: (open: OpenDatabases) => open.get(name),
        })),
      ],
      exports: tokens,
    };
  }

  /** After every other module has finished its writes. */
  async onApplicationShutdown(): Promise<void> {
    for (const database of this.open.values()) await database.close();
  }
}
