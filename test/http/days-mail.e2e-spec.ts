import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { seedInvitationSurvey } from '../support/invitation-survey.js';
import { PlacedClock } from '../support/placed-clock.js';
import { startSmtpServer } from '../support/smtp-server.js';
import { signIn, startTestApp } from '../support/testing-app.js';

const PEOPLE = 20;

it('writes to nobody of a long list any more once the last day of the survey is over', async () => {
  const smtp = await startSmtpServer();
  const clock = new PlacedClock('2026-12-20T23:59:00+01:00');
  const settings = {
    CAHIER_SMTP_URL: smtp.url,
    CAHIER_MAIL_FROM: 'council@orvalmont.example',
    CAHIER_MAIL_PER_MINUTE: '120',
    CAHIER_PUBLIC_URL: 'https://cahier.orvalmont.example',
  };
  const test = await startTestApp('sqlite', settings, clock);
  try {
    const admin = await signIn(test, 'admin');
    const { id } = await seedInvitationSurvey(
      {
        office: test.app.get<Database>(OFFICE_DATABASE),
        eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
      },
      { days: { opensOn: '2026-12-01', closesOn: '2026-12-20', timeZone: 'Europe/Paris' } },
    );
    const addresses = Array.from({ length: PEOPLE }, (_, i) => `person-${i}@orvalmont.example`);
    await admin.post(`/admin/surveys/${id}/invitations/mail`, { addresses: addresses.join('\n') });
    while (smtp.mails.length === 0) await pause(100);
    clock.put('2026-12-21T00:00:00+01:00');
    await pause(3000);
    const sent = smtp.mails.length;
    expect(sent).toBeLessThan(PEOPLE / 2);
    await pause(2000);
    expect(smtp.mails).toHaveLength(sent);
  } finally {
    await test.close();
    await smtp.close();
  }
});
