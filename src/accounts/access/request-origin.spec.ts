import { describe, expect, it } from '@jest/globals';
import { comesFromElsewhere } from './request-origin.js';

const host = 'cahier.example:3000';

describe('the origin of a form', () => {
  it.each(['cross-site', 'same-site'])('is elsewhere when the browser says %s', (site) => {
    expect(comesFromElsewhere({ host, 'sec-fetch-site': site }, undefined)).toBe(true);
  });

  it('is elsewhere when it names another host, another port, or nonsense', () => {
    for (const origin of ['https://other.example', 'http://cahier.example:3001', 'nonsense']) {
      expect(comesFromElsewhere({ host, origin }, undefined)).toBe(true);
    }
  });

  it('is elsewhere even if only one of the two headers says so', () => {
    const headers = { host, origin: 'https://other.example', 'sec-fetch-site': 'same-origin' };
    expect(comesFromElsewhere(headers, undefined)).toBe(true);
  });

  it('is here for our own pages, which send no referrer and so a null origin', () => {
    const headers = { host, origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect(comesFromElsewhere(headers, undefined)).toBe(false);
  });

  it('is here for what no page led to, such as a form that is sent again after a restart', () => {
    expect(comesFromElsewhere({ host, 'sec-fetch-site': 'none' }, undefined)).toBe(false);
    const headers = { host, origin: 'https://other.example', 'sec-fetch-site': 'none' };
    expect(comesFromElsewhere(headers, undefined)).toBe(true);
  });

  it('is here for a host that is spelt in capitals', () => {
    const headers = { host: 'Cahier.Example:3000', origin: `http://${host}` };
    expect(comesFromElsewhere(headers, undefined)).toBe(false);
  });

  it('is here for this host and for a program that sends neither header', () => {
    expect(comesFromElsewhere({ host, origin: `http://${host}` }, undefined)).toBe(false);
    expect(comesFromElsewhere({ host }, undefined)).toBe(false);
  });

  it('is here for the public address, which a proxy may hide from us', () => {
    const headers = { host: '127.0.0.1:3000', origin: 'https://cahier.example' };
    expect(comesFromElsewhere(headers, 'https://cahier.example')).toBe(false);
    expect(comesFromElsewhere(headers, undefined)).toBe(true);
  });
});
