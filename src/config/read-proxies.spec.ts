import { expect, it } from '@jest/globals';
import type { SentencePart } from '../common/index.js';
import { readTrustedProxies } from './read-proxies.js';

const read = (value: string | undefined) => {
  const problems: SentencePart[] = [];
  const env = value === undefined ? {} : { CAHIER_TRUSTED_PROXIES: value };
  return { proxies: readTrustedProxies(env, problems), problems };
};

it.each([undefined, '', ' '])('trusts no proxy unless told (%j)', (value) => {
  expect(read(value)).toEqual({ proxies: [], problems: [] });
});

it('takes addresses and networks, separated by commas', () => {
  expect(read('127.0.0.1, ::1,10.0.0.0/8, fd00:5::/32')).toEqual({
    proxies: ['127.0.0.1', '::1', '10.0.0.0/8', 'fd00:5::/32'],
    problems: [],
  });
});

it.each([
  'true',
  '*',
  'proxy.orvalmont.example',
  '10.0.0.0/33',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  '10.0.0.0/-8',
  '127.0.0.1,',
  'fe80::1%eth0',
  '2',
])('refuses %j without repeating it', (value) => {
  expect(read(value).problems).toEqual([{ part: 'config-proxies', values: { v4: 8, v6: 7 } }]);
});
