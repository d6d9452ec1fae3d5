import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, SystemClock } from '../../src/common/index.js';
import { CONFIGURATION, type Configuration } from '../../src/config/index.js';
import { examine, sayExamination } from '../../src/doctor/index.js';
import { type AppUnderPath, startAppUnderPath } from '../support/app-under-path.js';
import { textOf } from '../support/form-in-page.js';
import { startPop3Server } from '../support/pop3-server.js';
import { startSmtpServer } from '../support/smtp-server.js';
import { signIn, startTestApp } from '../support/testing-app.js';
import { UNTRUSTED } from '../support/untrusted-certificate.js';

describe('an examination from outside', () => {
  let test: AppUnderPath;
  let configuration: Configuration;
  const opened: { close(): unknown }[] = [];
  beforeAll(async () => {
    test = await startAppUnderPath(true);
    configuration = test.app.get<Configuration>(CONFIGURATION);
  });
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));
  afterAll(() => test.close());

  async function examined(settings: Partial<Configuration> = {}) {
    const changed = { ...configuration, ...settings };
    const looks = await examine(changed, new SystemClock('Europe/Paris'), { backup: undefined });
    return Object.fromEntries(
      looks.map((look) => [
        look.area,
        look.kind === 'seen' ? look.findings.map(({ code }) => code) : look.because,
      ]),
    );
  }

  async function listen(server: Server): Promise<number> {
    opened.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  const somebodyElse = async (answer: RequestListener): Promise<{ ownUrl: string }> => ({
    ownUrl: `http://127.0.0.1:${await listen(createServer(answer))}`,
  });

  describe('of the public address', () => {
    it('has nothing wrong where pages and their styles come through the proxy', async () => {
      expect(await examined()).toMatchObject({ address: [] });
    });

    it('tells that nobody is there', async () => {
      const ownUrl = 'http://127.0.0.1:1';
      expect(await examined({ ownUrl })).toMatchObject({ address: ['address-unreachable'] });
    });

    it('tells a certificate that does not hold, and a proxy that is not named', async () => {
      const ownUrl = `https://127.0.0.1:${await listen(createSecureServer(UNTRUSTED))}`;
      expect(await examined({ ownUrl })).toMatchObject({
        address: ['proxy-unnamed', 'address-untrusted'],
      });
      expect(await examined({ ownUrl, trustedProxies: ['127.0.0.1'] })).toMatchObject({
        address: ['address-untrusted'],
      });
    });

    it('tells somebody else’s page, and one that has no end', async () => {
      const welcome = await somebodyElse((_, answer) => answer.end('<h1>Welcome!</h1>'));
      expect(await examined(welcome)).toMatchObject({ address: ['address-not-ours'] });
      const endless = await somebodyElse((_, answer) => {
        const more = (): boolean => answer.destroyed || (answer.write('x'.repeat(65_536)), false);
        const timer = setInterval(() => more() && clearInterval(timer), 1);
      });
      expect(await examined(endless)).toMatchObject({ address: ['address-not-ours'] });
    });

    it('tells an address that sends on', async () => {
      const onward = await somebodyElse((_, answer) =>
        answer.writeHead(302, { location: configuration.ownUrl }).end(),
      );
      expect(await examined(onward)).toMatchObject({ address: ['address-elsewhere'] });
    });

    it('tells a page below another path than the one it was made for', async () => {
      const inside = test.app.getHttpServer().address() as AddressInfo;
      const ownUrl = `http://127.0.0.1:${inside.port}`;
      expect(await examined({ ownUrl })).toMatchObject({ address: ['address-path-wrong'] });
    });

    it('tells that a page comes through, and what it names does not', async () => {
      const page = await fetch(`${configuration.ownUrl}/`);
      const body = await page.text();
      const policy = 'content-security-policy';
      const half = await somebodyElse(({ url }, answer) => {
        answer.setHeader(policy, page.headers.get(policy)!);
        if (url === '/ask/cahier/') answer.end(body);
        else answer.writeHead(404).end();
      });
      expect(await examined({ ownUrl: `${half.ownUrl}/ask/cahier` })).toMatchObject({
        address: ['address-path-wrong'],
      });
    });
  });

  describe('of mail', () => {
    const from = 'council@thule.example';
    const mail = (server: string, mailbox?: { port: number; password: string }) => ({
      mail: {
        ...{ server, from, perMinute: 60 },
        bounces: {
          address: from,
          mailbox: mailbox && { ...mailbox, host: '127.0.0.1', secure: false, user: 'bounces' },
        },
      },
    });

    it('has nothing wrong where server and mailbox let us in, and sends and deletes nothing', async () => {
      const [smtp, pop3] = [await startSmtpServer(), await startPop3Server()];
      opened.push(smtp, pop3);
      pop3.put('Subject: Undelivered\r\n\r\n');
      const settings = mail(smtp.url, { port: pop3.port, password: 'secret' });
      expect(await examined(settings)).toMatchObject({ mail: [], bounces: [] });
      expect(smtp.mails).toEqual([]);
      expect(pop3.messages).toHaveLength(1);
    });

    it('tells what is wrong with each, and that links lead nowhere', async () => {
      const pop3 = await startPop3Server();
      opened.push(pop3);
      const settings = mail('smtp://127.0.0.1:1', { port: pop3.port, password: 'guess' });
      expect(await examined({ ...settings, publicUrl: undefined })).toMatchObject({
        mail: ['mail-without-address', 'mail-unreachable'],
        bounces: ['bounces-refused'],
      });
      const gone = mail('smtp://127.0.0.1:1', { port: 1, password: 'secret' });
      expect(await examined(gone)).toMatchObject({ bounces: ['bounces-unreachable'] });
    });
  });
});

describe('an examination in the browser', () => {
  it('is made when an admin presses, and says what the command says', async () => {
    const test = await startTestApp('sqlite');
    try {
      const admin = await signIn(test, 'admin');
      const before = textOf(await (await admin.get('/admin/health')).text());
      expect(before).toContain('Look now');
      expect(before).not.toContain('Not looked at');
      const told = textOf(await (await admin.post('/admin/health', {})).text());
      const configuration = test.app.get<Configuration>(CONFIGURATION);
      const looks = await examine(configuration, test.app.get(Clock), { backup: undefined });
      const { findings, seen, unseen } = sayExamination(looks, 'en');
      for (const line of [seen, ...unseen, ...findings.map(({ message }) => message)])
        expect(told).toContain(line);
      expect((await (await signIn(test, 'rep')).post('/admin/health', {})).status).toBe(403);
    } finally {
      await test.close();
    }
  });
});
