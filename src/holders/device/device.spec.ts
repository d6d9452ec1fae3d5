import { describe, expect, it } from '@jest/globals';
import { copyOf, refusing, SIX_WORDS } from '../../../test/support/founded-council.js';
import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import { pointOf } from './device-keys.js';
import { openDevice } from './lock-device.js';
import { newDevice } from './new-device.js';
import { composeWords, isPassphrase, newPassphrase } from './passphrase.js';

describe('a device file', () => {
  it('holds the two keys that its card names, and opens with its words however they are typed', async () => {
    const { device, card } = await newDevice('Ada Moreau', SIX_WORDS);
    const typed = `  ${SIX_WORDS.toUpperCase().replaceAll(' ', '\n ')} `;
    const { content, name } = await openDevice(copyOf(device), 'ada.json', typed);
    expect([name, pointOf(content.seal), pointOf(content.sign)]).toEqual([
      'Ada Moreau',
      card.seal,
      card.sign,
    ]);
    expect(JSON.stringify(device)).not.toContain(content.seal.slice(60, 90));
  });

  it('is written anew with what it has learned, under another nonce', async () => {
    const { device } = await newDevice('Ada Moreau', SIX_WORDS);
    const { content, lockAgain } = await openDevice(device, 'ada.json', SIX_WORDS);
    const roots = [{ definition: 'a', root: 'b' }];
    const next = await lockAgain({ ...content, roots });
    expect(next.nonce).not.toBe(device.nonce);
    expect((await openDevice(next, 'ada.json', SIX_WORDS)).content.roots).toEqual(roots);
  });

  it('does not open with other words, or when a part of it was changed', async () => {
    const { device } = await newDevice('Ada Moreau', SIX_WORDS);
    const spoiled = [
      [device, SIX_WORDS.replace('fabric', 'eagle')],
      [{ ...device, name: 'Ben Moreau' }, SIX_WORDS],
      [{ ...device, salt: toBase64Url(new Uint8Array(16)) }, SIX_WORDS],
      [{ ...device, nonce: toBase64Url(new Uint8Array(12)) }, SIX_WORDS],
      [{ ...device, sealed: toBase64Url(fromBase64Url(device.sealed)!.fill(1, 9, 10)) }, SIX_WORDS],
      [{ ...device, sealed: toBase64Url(fromBase64Url(device.sealed)!.slice(0, -1)) }, SIX_WORDS],
    ] as const;
    for (const [file, words] of spoiled) {
      await expect(openDevice(file, 'ada.json', words)).rejects.toThrow(
        refusing('device-not-opened', { file: 'ada.json' }),
      );
    }
  });

  it('is refused where it says that it is cheaper or dearer to guess', async () => {
    const { device } = await newDevice('Ada Moreau', SIX_WORDS);
    for (const kdf of [
      { ...device.kdf, memory: 64 },
      { ...device.kdf, memory: 4 * 1024 * 1024 },
      { ...device.kdf, passes: 1 },
      { ...device.kdf, name: 'argon2i' },
      undefined,
    ]) {
      await expect(openDevice({ ...device, kdf }, 'ada.json', SIX_WORDS)).rejects.toThrow(
        refusing('council-file-bad', { file: 'ada.json', field: 'kdf' }),
      );
    }
  });
});

describe('a passphrase', () => {
  it('is six words by chance, which differ each time', () => {
    const drawn = Array.from({ length: 20 }, newPassphrase);
    expect(new Set(drawn).size).toBe(20);
    expect(drawn.every(isPassphrase)).toBe(true);
  });

  it('is nothing that somebody thought of', () => {
    for (const own of [
      'works council 2031',
      'anchor bamboo cactus',
      'one two three four five six',
    ]) {
      expect(isPassphrase(own)).toBe(false);
    }
    expect(composeWords('  Anchor\u00a0 BAMBOO\n')).toBe('anchor bamboo');
  });
});
