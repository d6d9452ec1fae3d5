import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldsIn } from '../support/form-in-page.js';
import { PlacedClock } from '../support/placed-clock.js';
import { signIn, startTestApp, type TestApp } from '../support/testing-app.js';

describe('a session that nobody uses', () => {
  const clock = new PlacedClock('2031-03-10T12:00:00Z');
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp('sqlite', {}, clock);
  });
  afterAll(() => test.close());

  it('ends after half an hour, and every use begins it anew', async () => {
    const admin = await signIn(test, 'admin');
    for (let used = 0; used < 3; used += 1) {
      clock.runFor(0.49);
      expect((await admin.get('/admin')).status).toBe(200);
    }
    clock.runFor(0.51);
    expect((await admin.get('/admin')).headers.get('location')).toMatch(/^\/login/);
    expect((await admin.get('/admin')).status).not.toBe(200);
  });

  it('is ended for good when somebody else signs in, so that no start brings it back', async () => {
    const idle = await signIn(test, 'rep');
    await idle.get('/rep');
    clock.runFor(1);
    await signIn(test, 'admin');
    expect((await idle.get('/rep')).status).not.toBe(200);
  });

  it('loses nothing that was typed', async () => {
    const admin = await signIn(test, 'admin');
    await admin.get('/admin');
    clock.runFor(1);
    const answer = await admin.post('/admin/questionnaires', { slug: 'typed for an hour' });
    expect(answer.status).toBe(401);
    const kept = fieldsIn(await answer.text()).map(({ value }) => value);
    expect(kept).toContain('typed for an hour');
  });
});
