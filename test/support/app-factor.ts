import { TOTP } from 'otpauth';
import type { TestSession } from './testing-app.js';

/** An app that shows codes, as somebody has it after scanning the picture of the page. */
export interface AppFactor {
  /** The code of a moment. */
  codeAt(now: Date): string;
  /** Made once, when it was the first factor. */
  readonly recoveryCodes: readonly string[];
}

/** Adds an app to the account of a session through the pages, with the password where there is none yet. */
export async function addAppFactor(
  session: TestSession,
  { password, now }: { readonly password: string; readonly now: Date },
): Promise<AppFactor> {
  const page = await (await session.get('/account/factors/app')).text();
  const secret = /<code class="factor-key">([^<]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '');
  const wrapped = /name="secret" value="([^"]+)"/.exec(page)![1]!;
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret });
  const codeAt = (moment: Date) => totp.generate({ timestamp: moment.getTime() });
  const form = { name: 'phone', secret: wrapped, code: codeAt(now), current: password };
  const answer = await session.post('/account/factors/app', form);
  if (answer.status >= 400) throw new Error(`the app was answered ${answer.status}`);
  const codes = [...(await answer.text()).matchAll(/<code>([a-z0-9-]+)<\/code>/g)];
  return { codeAt, recoveryCodes: codes.map(([, code]) => code!) };
}
