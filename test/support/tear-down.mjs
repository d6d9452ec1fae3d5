import stopPostgres from './stop-postgres.mjs';

export default async function tearDown() {
  await stopPostgres();
  globalThis.removeTemplates();
  globalThis.removeScratchFolder?.();
}
