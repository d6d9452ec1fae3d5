import { describe, expect, it } from '@jest/globals';
import { surveyKeys, tableKeys } from '../../test/support/survey-keys.js';
import { checkKeys } from './check-keys.js';
import type { CouncilKeyPin, SurveyKeys } from './survey-definition.js';

const { issuers, ...withoutIssuers } = surveyKeys();
const [issuer] = issuers!;

describe('the keys of a survey', () => {
  it('are an issuer, an intake key and a council key by invitation', () => {
    expect(() => checkKeys(surveyKeys(), 'two-phases', false)).not.toThrow();
    expect(() => checkKeys(surveyKeys(), 'one-sitting', false)).not.toThrow();
  });

  it('need no issuer for an open link', () => {
    expect(() => checkKeys(withoutIssuers, 'open-link', false)).not.toThrow();
  });

  it('are an issuer and a key of receipts where holders open', () => {
    expect(() => checkKeys(tableKeys(), 'two-phases', true)).not.toThrow();
  });

  it.each<[string, SurveyKeys]>([
    ['a key of the council beside the holders', { ...surveyKeys(), ...tableKeys() }],
    ['an intake key beside the holders', { ...tableKeys(), intake: surveyKeys().intake }],
    ['no key of receipts', { issuers: issuers! }],
    ['a key of receipts on another curve', { ...tableKeys(), receipts: 'MFkwEwYH'.repeat(15) }],
  ])('are refused with %s', (_what, keys) => {
    expect(() => checkKeys(keys, 'two-phases', true)).toThrow(
      expect.objectContaining({ code: 'bad-keys' }),
    );
  });

  it('are refused without a key to seal to where no holders are named', () => {
    expect(() => checkKeys(tableKeys(), 'two-phases', false)).toThrow(
      expect.objectContaining({ code: 'bad-keys' }),
    );
  });

  it.each<[string, SurveyKeys, 'two-phases' | 'open-link']>([
    ['no issuer by invitation', withoutIssuers, 'two-phases'],
    ['an issuer for an open link', surveyKeys(), 'open-link'],
    [
      'two issuers for one partition',
      { ...surveyKeys(), issuers: [issuer!, issuer!] },
      'two-phases',
    ],
    [
      'an issuer that is no key',
      { ...surveyKeys(), issuers: [{ partition: 'all', spki: 'none' }] },
      'two-phases',
    ],
    ['a compressed intake point', { ...surveyKeys(), intake: 'A'.repeat(44) }, 'two-phases'],
    ['a short council key', council({ publicKey: 'k'.repeat(42) }), 'two-phases'],
    ['a commitment that is no digest', council({ commitment: 'secret' }), 'two-phases'],
    ['one share that opens alone', council({ needed: 1 }), 'two-phases'],
    ['more shares needed than there are', council({ needed: 4 }), 'two-phases'],
    ['half a share', council({ shares: 3.5 }), 'two-phases'],
  ])('are refused with %s', (_what, keys, mode) => {
    expect(() => checkKeys(keys, mode, false)).toThrow(
      expect.objectContaining({ code: 'bad-keys' }),
    );
  });
});

function council(spoiled: Partial<CouncilKeyPin>): SurveyKeys {
  const keys = surveyKeys();
  return { ...keys, council: { ...keys.council, ...spoiled } };
}
