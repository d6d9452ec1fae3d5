import { describe, expect, it } from '@jest/globals';
import { judgePage, type PublicPage } from './judge-page.js';

const ADDRESS = 'https://ask.thule.example/cahier';
const OURS = {
  'content-security-policy': "default-src 'none';trusted-types 'none';base-uri 'none'",
  'strict-transport-security': 'max-age=31536000',
};

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const aPage = ({
  status = 200,
  headers = OURS,
  body = '<link rel="stylesheet" href="/cahier/assets/office.css">',
}: Answer = {}): PublicPage => ({ status, headers: new Headers(headers), body });

const found = (answer: Answer, address = ADDRESS): readonly string[] =>
  judgePage(address, aPage(answer)).map(({ code }) => code);

describe('the page at the public address', () => {
  it.each<[string, Answer]>([
    ['address-elsewhere', { status: 301 }],
    ['address-not-ours', { headers: {}, body: 'Welcome to nginx!' }],
    ['address-not-ours', { status: 404, headers: { 'content-security-policy': 'x' } }],
    ['address-not-ours', { status: 502 }],
    ['address-no-hsts', { headers: { ...OURS, 'strict-transport-security': '' } }],
    ['address-no-hsts', { headers: { ...OURS, 'strict-transport-security': 'max-age=0' } }],
    ['address-cookie', { headers: { ...OURS, 'set-cookie': 'SERVERID=7' } }],
    ['address-path-wrong', { body: '<link rel="stylesheet" href="/assets/office.css">' }],
  ])('is found wrong: %s', (code, answer) => {
    expect(found(answer)).toEqual([code]);
  });

  it('is found to be open to all who stand between, where its address is no https', () => {
    expect(found({}, 'http://ask.thule.example/cahier')).toEqual(['address-unencrypted']);
  });

  it('is ours, also without encryption on this machine alone', () => {
    expect(found({})).toEqual([]);
    expect(found({ status: 404 })).toEqual([]);
    expect(found({}, 'http://localhost:3000/cahier')).toEqual([]);
    const atTheRoot = { body: '<link rel="stylesheet" href="/assets/office.css">' };
    expect(found(atTheRoot, 'https://ask.thule.example')).toEqual([]);
  });
});
