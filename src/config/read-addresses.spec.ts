import { expect, it } from '@jest/globals';
import type { SentencePart } from '../common/index.js';
import { readAddresses } from './read-addresses.js';

const read = (env: Record<string, string>, role: 'all' | 'eligibility' | 'intake' = 'all') => {
  const problems: SentencePart[] = [];
  return { ...readAddresses(env, role, problems), problems };
};

it.each([
  'ftp://ask.example.org',
  'ask.example.org',
  'https://ask.example.org/?lang=fr',
  'https://ask.example.org/cahier#top',
  'https://name:secret@ask.example.org',
  'https://ask.example.org/a"b',
  'https://ask.example.org//cahier',
])('refuses %j without repeating it', (address) => {
  expect(read({ CAHIER_PUBLIC_URL: address })).toMatchObject({
    publicUrl: undefined,
    problems: [{ part: 'config-web-address', values: { name: 'CAHIER_PUBLIC_URL' } }],
  });
});

it.each(['https://ask.example.org/s', 'https://ask.example.org/admin/cahier'])(
  'refuses the path of %s, below which nobody could tell whether it was taken off',
  (address) => {
    expect(read({ CAHIER_PUBLIC_URL: address }).problems).toMatchObject([
      { part: 'config-web-path', values: { name: 'CAHIER_PUBLIC_URL' } },
    ]);
  },
);

it.each([
  ['https://Ask.example.org:443/', 'https://ask.example.org', ''],
  ['http://localhost:3000', 'http://localhost:3000', ''],
  ['https://example.org/cahier/', 'https://example.org/cahier', '/cahier'],
  ['https://example.org/ask/cahier', 'https://example.org/ask/cahier', '/ask/cahier'],
])('reads %s', (address, publicUrl, basePath) => {
  expect(read({ CAHIER_PUBLIC_URL: address })).toMatchObject({ publicUrl, basePath, problems: [] });
});

it('gives each role the path of its own address', () => {
  const env = {
    CAHIER_PUBLIC_URL: 'https://example.org/cahier',
    CAHIER_ELIGIBILITY_URL_PUBLIC: 'https://example.org/draw',
  };
  expect(read(env).basePath).toBe('/cahier');
  expect(read(env, 'eligibility').basePath).toBe('/draw');
  expect(read(env, 'intake').basePath).toBe('/cahier');
});
