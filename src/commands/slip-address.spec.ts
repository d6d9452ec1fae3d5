import { describe, expect, it } from '@jest/globals';
import { slipAddress } from './slip-address.js';

describe('the address on a slip', () => {
  it.each([
    [
      'https://survey.example.org/s/night-work',
      'survey.example.org/s/night-work',
      'https://survey.example.org/i',
    ],
    ['https://survey.example.org/', 'survey.example.org/i', 'https://survey.example.org/i'],
    ['http://10.0.0.7:3000', 'http://10.0.0.7:3000/i', 'http://10.0.0.7:3000/i'],
    [
      'https://council.example/ask/s/a1/',
      'council.example/ask/s/a1',
      'https://council.example/ask/i',
    ],
  ])('of %s leads to the survey and to its invitations', (text, toType, toScan) => {
    expect(slipAddress(text)).toEqual({ toType, toScan });
  });

  it.each([
    'survey.example.org',
    'ftp://survey.example.org',
    'https://a:b@survey.example.org',
    'https://survey.example.org/#x',
    `https://${'a'.repeat(100)}.example`,
    '',
  ])('is refused when it is no plain web address', (text) => {
    expect(() => slipAddress(text)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  });
});
