import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstAdminLink } from '../accounts/index.js';
import { AppModule } from '../app.module.js';
import { type Clock, DomainError, SystemClock } from '../common/index.js';
import { type Configuration, readConfiguration, type ServerRole } from '../config/index.js';
import { OwnAddress } from '../web/index.js';
import { configureApp, createAdapter } from './configure-app.js';
import { CONNECTION_LIMITS } from './connection-limits.js';
import { type DataFolderLock, lockDataFolder } from './data-folder-lock.js';
import { endConnectionsAtStop } from './end-connections.js';
import { endOnFault, stopOnSignals } from './end-of-process.js';
import { keepLog } from './keep-log.js';
import { PlainLogger } from './plain-logger.js';
import { refuse } from './refusals.js';

export interface ServeOptions {
  readonly port?: number | undefined;
  readonly data?: string | undefined;
  readonly role?: ServerRole | undefined;
}

export interface RunningServer {
  readonly app: NestFastifyApplication;
  /** Where people reach it, without a trailing slash. */
  readonly address: string;
}

/**
 * Builds the application on a configuration, without listening yet.
 *
 * @param clock another than the machine's, in tests
 * @param limits shorter ones, in tests
 */
export async function createApp(
  configuration: Configuration,
  clock: Clock = new SystemClock(configuration.timeZone),
  logger = new PlainLogger(clock),
  limits = CONNECTION_LIMITS,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(configuration, clock),
    createAdapter(configuration, limits),
    { logger, abortOnError: false },
  );
  await configureApp(app, configuration);
  endConnectionsAtStop(app, limits);
  return app;
}

/** Takes the data folder, starts the server and says where it listens. */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  const lock = lockIfEmbedded(configuration);
  const clock = new SystemClock(configuration.timeZone);
  const logger = new PlainLogger(clock);
  const app = await createApp(configuration, clock, logger).catch((error: unknown) => {
    lock?.release();
    throw error;
  });
  app.getHttpServer().on('close', () => lock?.release());
  try {
    await app.listen(configuration.port, configuration.host);
  } catch (cause) {
    await app.close();
    throw cannotListen(cause);
  }
  keepLog(clock, logger);
  stopOnSignals(app);
  endOnFault();
  return { app, address: configuration.ownUrl ?? app.get(OwnAddress).listening() };
}

/** `cahier serve`. */
export async function serve(options: ServeOptions): Promise<void> {
  const configuration = readConfiguration(process.env, options);
  const { app, address } = await startServer(configuration);
  const lines = [`Cahier is running at ${address}`];
  const hasAccounts = configuration.role === 'all' || configuration.role === 'office';
  const setup = hasAccounts ? await app.get(FirstAdminLink).issueIfNeeded() : undefined;
  if (setup) {
    lines.push(`Make the first administrator's account here, once: ${address}${setup}`);
  }
  lines.push('Press Ctrl-C to stop.');
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** On PostgreSQL several processes share the data; on SQLite one process of a role does. */
function lockIfEmbedded(configuration: Configuration): DataFolderLock | undefined {
  return configuration.databases.office.engine === 'sqlite'
    ? lockDataFolder(configuration.dataFolder, configuration.role)
    : undefined;
}

/** Anything else than these is about the address. */
const PORT_TROUBLE: Readonly<Record<string, 'port-in-use' | 'port-not-allowed'>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-not-allowed',
};

function cannotListen(cause: unknown): DomainError {
  const { code = '' } = (cause ?? {}) as { readonly code?: string };
  return refuse(PORT_TROUBLE[code] ?? 'cannot-listen', {}, { cause });
}
