import { argon2Sync } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { askedOfArgon2id, LIGHT } from '../../../test/support/light-argon2id.js';
import { SIX_WORDS } from '../../../test/support/founded-council.js';
import { fromBase64Url } from '../../credentials/browser.js';
import { sealing } from './device-lock.js';
import { newDevice } from './new-device.js';

it('asks for argon2id with 128 MiB, three passes and one lane', async () => {
  await newDevice('Ada Moreau', SIX_WORDS);
  expect(askedOfArgon2id()).toEqual({ m: 128 * 1024, t: 3, p: 1, dkLen: 32 });
});

it('is opened by what another implementation of argon2id computes, at the cost of tests', async () => {
  const { device } = await newDevice('Ada Moreau', SIX_WORDS);
  const raw = argon2Sync('argon2id', {
    message: SIX_WORDS,
    nonce: fromBase64Url(device.salt)!,
    memory: LIGHT.m,
    passes: LIGHT.t,
    parallelism: 1,
    tagLength: 32,
  });
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const how = sealing(fromBase64Url(device.nonce)!, device);
  const opened = await crypto.subtle.decrypt(how, key, fromBase64Url(device.sealed)!);
  expect(JSON.parse(new TextDecoder().decode(opened))).toMatchObject({ lists: [], roots: [] });
});
