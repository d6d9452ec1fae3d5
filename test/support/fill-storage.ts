import type { Configuration } from '../../src/config/index.js';
import { createApp } from '../../src/server/serve.js';
import type { TestApp } from './testing-app.js';

/** Lets an application that nobody reaches fill storage, and leaves it to whoever starts on it next. */
export async function fillStorage<T>(
  configuration: Configuration,
  fill: (test: TestApp) => Promise<T>,
): Promise<T> {
  const app = await createApp(configuration);
  await app.init();
  try {
    return await fill({ app, url: '', close: () => app.close() });
  } finally {
    await app.close();
  }
}
