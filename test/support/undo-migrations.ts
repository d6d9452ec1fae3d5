import type { DataSource } from 'typeorm';

/** Takes migrations back, the newest first, up to and including the one of this name. */
export async function undoMigrations(source: DataSource, name: string): Promise<void> {
  for (let undone: string | undefined; undone !== name;) {
    const [newest] = await source.query<{ name: string }[]>(
      'SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1',
    );
    undone = newest!.name;
    await source.undoLastMigration();
  }
}
