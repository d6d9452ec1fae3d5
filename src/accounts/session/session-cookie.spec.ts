import { describe, expect, it } from '@jest/globals';
import { readSessionCookie, sessionCookie } from './session-cookie.js';

const plain = { secure: false, basePath: '' };
const secure = { secure: true, basePath: '' };
const below = { secure: true, basePath: '/cahier' };

const sentBack = (cookie: string): string => cookie.split(';')[0]!;

describe('the cookie of a session', () => {
  it('over an encrypted line is not read when a neighbouring host could have planted it', () => {
    expect(readSessionCookie('cahier_session=planted', secure)).toBeUndefined();
    const header = `cahier_session=planted; ${sentBack(sessionCookie('own', secure))}`;
    expect(readSessionCookie(header, secure)).toBe('own');
    expect(sessionCookie('own', secure)).toMatch(/^__Host-cahier_session=own; Path=\/;.*; Secure$/);
  });

  it.each([plain, below])('has its bare name where a browser would refuse the prefix', (place) => {
    const cookie = sessionCookie('own', place);
    expect(cookie).toMatch(/^cahier_session=own;/);
    expect(readSessionCookie(sentBack(cookie), place)).toBe('own');
  });
});
