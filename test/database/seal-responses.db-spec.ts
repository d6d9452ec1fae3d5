import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SealResponses1796000000020 } from '../../src/database/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { undoMigrations } from '../support/undo-migrations.js';

describe.each(ENGINES)('the migration that seals responses, on %s', (engine) => {
  let databases: TestDatabases;
  beforeEach(async () => {
    databases = await openTestDatabases(engine);
  });
  afterEach(() => databases.close());

  const columns = async () => {
    const runner = databases.responses.source.createQueryRunner();
    const table = await runner.getTable('response');
    await runner.release();
    return table!.columns.map(({ name }) => name).sort();
  };

  it('goes back and forth while there are no responses', async () => {
    const { source } = databases.responses;
    const sealed = await columns();
    await undoMigrations(source, SealResponses1796000000020.name);
    expect(await columns()).toEqual(['answers', 'serial', 'survey']);
    await source.runMigrations();
    expect(await columns()).toEqual(sealed);
  });

  it('stops, and loses nothing, when an earlier version stored responses unsealed', async () => {
    const { source } = databases.responses;
    await undoMigrations(source, SealResponses1796000000020.name);
    await source.query(`INSERT INTO response VALUES ('s', 'survey', '{}')`);
    await expect(source.runMigrations()).rejects.toMatchObject({ code: 'unsealed-responses' });
    expect(await source.query('SELECT * FROM response')).toHaveLength(1);
  });
});
