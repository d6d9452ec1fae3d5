import { describe, expect, it } from '@jest/globals';
import { hashAsInUse } from '../../../test/support/light-argon2.js';
import { hashPassword, passwordMatches } from './password-hash.js';
import { composePassword, isAcceptablePassword } from './password-rules.js';

hashAsInUse();

describe('the password rules', () => {
  it('refuse nine characters and accept ten', () => {
    expect(isAcceptablePassword('a'.repeat(9))).toBe(false);
    expect(isAcceptablePassword('a'.repeat(10))).toBe(true);
  });

  it('accept two hundred characters and refuse one more', () => {
    expect(isAcceptablePassword('a'.repeat(200))).toBe(true);
    expect(isAcceptablePassword('a'.repeat(201))).toBe(false);
  });

  it('count characters as a person does, not as UTF-16 does', () => {
    expect(isAcceptablePassword('🗝'.repeat(9))).toBe(false);
    expect(isAcceptablePassword('e\u0301'.repeat(9))).toBe(false);
  });

  it('refuse what is not a text', () => {
    expect(isAcceptablePassword(['a'.repeat(10)])).toBe(false);
    expect(isAcceptablePassword(undefined)).toBe(false);
  });

  it('take an accented letter for the same however the keyboard makes it', () => {
    expect(composePassword('e\u0301te\u0301')).toBe('été');
  });
});

describe('a password hash', () => {
  it('is argon2id with at least 19 MiB, two passes and one lane', async () => {
    expect(await hashPassword('un soir à la gare')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('matches its password in either Unicode form and no other', async () => {
    const stored = await hashPassword('un soir a\u0300 la gare');
    expect(await passwordMatches(stored, 'un soir à la gare')).toBe(true);
    expect(await passwordMatches(stored, 'un soir a la gare')).toBe(false);
  });

  it('matches no password against the rules, even one that was hashed', async () => {
    expect(await passwordMatches(await hashPassword(''), '')).toBe(false);
    expect(await passwordMatches(await hashPassword('short'), 'short')).toBe(false);
  });
});
