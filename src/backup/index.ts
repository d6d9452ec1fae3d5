/**
 * Backups of the databases that a role writes to, encrypted, and their way back. Sees rows, never
 * what is sealed in them; what was lost between a backup and its restoring is marked, not mended.
 */
export type { BackupKey, BackupLock } from './archive/lock.js';
export { makeBackup } from './make-backup.js';
export { restoreBackup } from './restore-backup.js';
