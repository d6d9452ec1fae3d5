import { describe, expect, it } from '@jest/globals';
import { HashingQueue } from './hashing-queue.js';

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((end) => ends.push(() => end(name)));
  };
  const endOne = async () => {
    ends.shift()!();
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  };
  return { begun, work, endOne };
}

describe('the queue before hashing', () => {
  it('refuses whoever has too many waiting, and everybody when too many wait at all', async () => {
    const { work, endOne } = held();
    const queue = new HashingQueue(3, 2);
    const first = queue.run('a', work('a1'));
    const more = ['a', 'a', 'b'].map((sender) => queue.run(sender, work(sender)));
    const full = { code: 'hashing-busy' };
    await expect(queue.run('c', work('c'))).rejects.toMatchObject(full);
    await endOne();
    await expect(first).resolves.toBe('a1');
    more.push(queue.run('b', work('b')));
    for (let i = 0; i < 4; i += 1) await endOne();
    await Promise.all(more);
    const one = new HashingQueue(9, 1);
    const running = one.run('a', work('x'));
    const waits = one.run('a', work('y'));
    await expect(one.run('a', work('z'))).rejects.toMatchObject(full);
    await endOne();
    await endOne();
    await Promise.all([running, waits]);
  });

  it('does one at a time, by turns of the senders', async () => {
    const { begun, work, endOne } = held();
    const queue = new HashingQueue(9, 9);
    const all = ['a1', 'a2', 'a3', 'b1', 'c1'].map((name) => queue.run(name[0]!, work(name)));
    expect(begun).toEqual(['a1']);
    for (let i = 0; i < all.length; i += 1) await endOne();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
    await expect(Promise.all(all)).resolves.toHaveLength(5);
  });

  it('goes on after work that failed', async () => {
    const queue = new HashingQueue(9, 9);
    const failed = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
    await expect(queue.run('a', () => Promise.resolve('again'))).resolves.toBe('again');
  });
});
