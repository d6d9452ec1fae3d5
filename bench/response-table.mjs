// A table as responses are stored in, as durable as theirs.
import Database from 'better-sqlite3';

export function responseTable(file) {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.exec(
    `CREATE TABLE response (serial varchar(64) PRIMARY KEY, survey varchar(64), "nonceDigest" text,
     input blob, signature blob, sealed blob) WITHOUT ROWID`,
  );
  const insert = database.prepare('INSERT INTO response VALUES (?, ?, ?, ?, ?, ?)');
  return { database, insert, begin: database.prepare('BEGIN'), commit: database.prepare('COMMIT') };
}
