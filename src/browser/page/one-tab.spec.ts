import { describe, expect, it } from '@jest/globals';
import { isOnlyTab, leaveToOthers } from './one-tab.js';

const pass = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the only tab of a survey', () => {
  /** Another page that has the name; call what it returns to let it go. */
  function anotherPage(name: string): () => void {
    let close: () => void = () => undefined;
    void navigator.locks.request(name, () => new Promise<void>((closed) => (close = closed)));
    return () => close();
  }

  it('waits for a page that is on its way out', async () => {
    const close = anotherPage('reloaded');
    await pass(10);
    const asked = isOnlyTab('reloaded');
    await pass(10);
    close();
    expect(await asked).toBe(true);
    leaveToOthers();
  });

  it('gives way to a page that stays, and takes nothing later', async () => {
    const close = anotherPage('stays');
    await pass(10);
    expect(await isOnlyTab('stays')).toBe(false);
    close();
    await pass(10);
    expect((await navigator.locks.query()).held).toEqual([]);
  });

  it('can be had again where it was given back', async () => {
    expect(await isOnlyTab('given-back')).toBe(true);
    leaveToOthers();
    expect(await isOnlyTab('given-back')).toBe(true);
    leaveToOthers();
  });
});
