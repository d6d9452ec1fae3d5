import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followPath } from '../support/admin-forms.js';
import { sentFrom } from '../support/form-in-page.js';
import { type FaultPlan, injectSqliteFaults } from '../support/faults/sqlite-faults.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

const NOTHING: FaultPlan = () => undefined;

/** Writing fails, and so does opening the file again. */
const FULL: FaultPlan = (statement) => {
  if (/^(INSERT|UPDATE|DELETE)/.test(statement)) return { code: 'SQLITE_FULL', rollsBack: true };
  return statement.startsWith('PRAGMA synchronous') ? { code: 'SQLITE_CANTOPEN' } : undefined;
};

describe('the office while its disk is full', () => {
  let test: TestApp;
  let admin: TestSession;
  let plan = NOTHING;
  const removeFaults = injectSqliteFaults((statement) => plan(statement));

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    admin = await signIn(test, 'admin');
  });
  afterAll(async () => {
    plan = NOTHING;
    await test.close();
    removeFaults();
  });

  const write = () =>
    admin.post('/admin/questionnaires', {
      title: 'The dispatch tool',
      code: 'tool',
      languages: 'en',
    });

  it('refuses writing with 503 and one sentence, and shows its pages', async () => {
    plan = FULL;
    for (let time = 0; time < 3; time += 1) {
      const refused = await write();
      expect(refused.status).toBe(503);
      const page = await refused.text();
      expect(page).toContain('Nothing was stored: the disk may be full');
      expect(Object.fromEntries(sentFrom(page))['title']).toBe('The dispatch tool');
      for (const path of ['/admin', '/admin/accounts', '/account']) {
        expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
      }
    }
  });

  it('stores again by itself once there is room', async () => {
    plan = NOTHING;
    await pause(1500);
    const made = followPath(await write());
    expect((await admin.get(made)).status).toBe(200);
  });
});
