import { describe, expect, it } from '@jest/globals';
import { aBounce } from '../../../test/support/bounces.js';
import { addressForList, readBounce } from './read-bounce.js';

const ADDRESS = 'bounces@orvalmont.example';
const LIST = '0123456789abcdef';
const TO = addressForList(ADDRESS, LIST);

describe('a message in the mailbox for bounces', () => {
  it('names the list, and that delivery failed for good', () => {
    expect(readBounce(aBounce({ to: TO }), ADDRESS)).toEqual({ list: LIST, kind: 'failed' });
  });

  it('names its list wherever the server noted the address, in whatever case', () => {
    for (const headers of [
      `Delivered-To: ${TO}`,
      `X-Original-To: <${TO.toUpperCase()}>`,
      `To: "Council,\n of Orvalmont" <${TO}>`,
      `To: other@orvalmont.example,\n\t${TO}`,
    ]) {
      expect(readBounce(aBounce({ headers }), ADDRESS).list).toBe(LIST);
    }
  });

  it('is no failure while a server still tries, nor when somebody is on holiday', () => {
    const delayed = aBounce({ to: TO, action: 'delayed' });
    const away = `To: ${TO}\nAuto-Submitted: auto-replied\n\nI am away.\nAction: failed\n`;
    for (const message of [delayed, away]) {
      expect(readBounce(message, ADDRESS)).toEqual({ list: LIST, kind: 'other' });
    }
  });

  it('names no list that it was not sent to', () => {
    const foreign = [
      `To: bounces+${LIST}@elsewhere.example`,
      `To: bounces+${LIST}0@orvalmont.example`,
      `To: bounces+x@orvalmont.example`,
      `To: ${ADDRESS}`,
      `Subject: ${TO}`,
      '',
    ];
    for (const headers of foreign) {
      expect([headers, readBounce(aBounce({ headers }), ADDRESS).list]).toEqual([
        headers,
        undefined,
      ]);
    }
    // Only a returned header names it.
    const returned = aBounce({ headers: 'To: x@y.example', returned: `Return-Path: <${TO}>` });
    expect(readBounce(returned, ADDRESS).list).toBeUndefined();
  });

  it('is something else when it is broken, cut off or nothing', () => {
    const whole = aBounce({ to: TO });
    const broken = ['', '\n\n', '\u0000\uffff', 'x'.repeat(100_000), whole.slice(0, 200)];
    for (const message of broken) expect(readBounce(message, ADDRESS).kind).toBe('other');
  });
});
