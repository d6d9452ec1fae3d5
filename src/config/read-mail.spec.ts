import { describe, expect, it } from '@jest/globals';
import type { SentencePart } from '../common/index.js';
import { readMailSettings } from './read-mail.js';

const SENDING = {
  CAHIER_SMTP_URL: 'smtps://council:secret@mail.orvalmont.example',
  CAHIER_MAIL_FROM: 'Council <council@orvalmont.example>',
};
const BOUNCES = { CAHIER_MAIL_BOUNCES: 'bounces@orvalmont.example' };

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const problems: SentencePart[] = [];
  readMailSettings(env, problems);
  return problems.map(({ part }) => part);
};

describe('the settings of mail', () => {
  it('are refused by name, and all at once', () => {
    expect(problemsOf({ CAHIER_MAIL_FROM: 'council@orvalmont.example' })).toEqual([
      'config-mail-both',
    ]);
    expect(problemsOf(BOUNCES)).toEqual(['config-mail-bounces']);
    const all = {
      CAHIER_SMTP_URL: 'mail.orvalmont.example',
      CAHIER_MAIL_FROM: 'council',
      CAHIER_MAIL_BOUNCES: 'Bounces <bounces@orvalmont.example>',
      CAHIER_MAIL_PER_MINUTE: '0',
    };
    expect(problemsOf(all)).toEqual([
      'config-mail-server',
      'config-mail-from',
      'config-mail-bounces',
      'config-mail-pace',
    ]);
  });

  it('take no mailbox whose password would go over a line in clear, or that needs none', () => {
    for (const url of [
      'pop3://bounces:secret@mail.orvalmont.example',
      'imaps://bounces:secret@mail.orvalmont.example',
      'pop3s://mail.orvalmont.example',
      'pop3s://bounces@mail.orvalmont.example',
      'pop3s://bounces:secret%0d%0aQUIT@mail.orvalmont.example',
      'pop3s://bounces:%zz@mail.orvalmont.example',
      'mail.orvalmont.example',
    ]) {
      const problems = problemsOf({ ...SENDING, ...BOUNCES, CAHIER_MAIL_BOUNCES_URL: url });
      expect([url, problems]).toEqual([url, ['config-mail-bounces-url']]);
    }
    expect(problemsOf({ ...SENDING, CAHIER_MAIL_BOUNCES_URL: 'pop3s://a:b@c.example' })).toEqual([
      'config-mail-bounces',
    ]);
  });

  it('are read as they are written', () => {
    const read = (url?: string) =>
      readMailSettings({ ...SENDING, ...BOUNCES, CAHIER_MAIL_BOUNCES_URL: url }, []);
    expect(read()?.bounces).toEqual({
      address: 'bounces@orvalmont.example',
      mailbox: undefined,
    });
    expect(read('pop3s://b%40orvalmont.example:s%3Aecret@mail.orvalmont.example')).toEqual({
      server: SENDING.CAHIER_SMTP_URL,
      from: SENDING.CAHIER_MAIL_FROM,
      perMinute: 60,
      bounces: {
        address: 'bounces@orvalmont.example',
        mailbox: {
          host: 'mail.orvalmont.example',
          port: 995,
          secure: true,
          user: 'b@orvalmont.example',
          password: 's:ecret',
        },
      },
    });
    expect(read('pop3://b:s@[::1]:1100')?.bounces?.mailbox).toMatchObject({
      host: '::1',
      port: 1100,
      secure: false,
    });
  });
});
