import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, ENGINES } from '../support/databases.js';
import { undoMigrations } from '../support/undo-migrations.js';

describe.each(ENGINES)('the migrations of the office database on %s', (engine) => {
  it('are taken back one by one and made again, and a survey outlives them', async () => {
    const storage = await createTestStorage(engine);
    const { source } = await openDatabase(storage.configuration.databases.office, SCHEMA.office);
    try {
      const runner = source.createQueryRunner();
      const columns = async () =>
        (await runner.getTable('survey'))?.columns.map(({ name }) => name) ?? [];
      const now = await columns();
      expect(now).toEqual(expect.arrayContaining(['id', 'slug', 'isClosing']));
      await source.query(
        `INSERT INTO survey (id, slug, state, definition) VALUES ('a', 'kept', 'draft', '{}')`,
      );
      const later = Object.keys(SCHEMA.office.migrations).length - 1;
      for (let undone = 0; undone < later; undone += 1) await source.undoLastMigration();
      expect(await columns()).not.toContain('isClosing');
      expect(await source.query('SELECT slug FROM survey')).toEqual([{ slug: 'kept' }]);
      await source.runMigrations();
      expect((await columns()).sort()).toEqual([...now].sort());
      expect(await source.query('SELECT slug, "isClosing" FROM survey')).toEqual([
        { slug: 'kept', isClosing: null },
      ]);
    } finally {
      await source.destroy();
      await storage.remove();
    }
  });

  it('let lists of holders count as founded that were there before two accounts had to found', async () => {
    const storage = await createTestStorage(engine);
    const { source } = await openDatabase(storage.configuration.databases.office, SCHEMA.office);
    try {
      await undoMigrations(source, 'FoundCouncil1798700000150');
      await source.query(
        `INSERT INTO council_file (id, kind, content, "addedOn", "addedBy")
         VALUES ('a', 'list', '{}', '2026-11-01', 'rep'), ('b', 'card', '{}', '2026-11-01', 'rep')`,
      );
      await source.runMigrations();
      expect(await source.query('SELECT id, "foundedOn" FROM council_file ORDER BY id')).toEqual([
        { id: 'a', foundedOn: '2026-11-01' },
        { id: 'b', foundedOn: null },
      ]);
    } finally {
      await source.destroy();
      await storage.remove();
    }
  });
});
