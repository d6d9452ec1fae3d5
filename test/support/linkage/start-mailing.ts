import { createTestStorage, type Engine, type TestStorage } from '../databases.js';
import { type SmtpServer, startSmtpServer } from '../smtp-server.js';
import { freePort } from '../start-postgres.mjs';

/** Where mails go to, and a storage whose server, once it is started, mails so many a minute. */
export async function startMailing(
  engine: Engine,
  perMinute: number,
): Promise<{ readonly post: SmtpServer; readonly storage: TestStorage }> {
  const post = await startSmtpServer();
  const port = await freePort();
  const storage = await createTestStorage(
    engine,
    {
      PORT: String(port),
      CAHIER_PUBLIC_URL: `http://127.0.0.1:${port}`,
      CAHIER_SMTP_URL: post.url,
      CAHIER_MAIL_FROM: 'council@orvalmont.example',
      CAHIER_MAIL_PER_MINUTE: String(perMinute),
    },
    'migrated',
  );
  return { post, storage };
}
