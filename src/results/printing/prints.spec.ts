import { describe, expect, it } from '@jest/globals';
import type { Watch } from '../../rendering/index.js';
import { type MadeFile, Prints } from './prints.js';

const made: MadeFile = { file: Buffer.from('%PDF'), name: 'a' };
const SURVEY = 's';
const never = new Promise<MadeFile>(() => undefined);
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('documents that somebody looks at while they are made', () => {
  it('tell how far they are, and are handed over whole', async () => {
    const prints = new Prints();
    const { promise, resolve } = Promise.withResolvers<MadeFile>();
    let watch: Watch = {};
    const id = prints.begin('ann', SURVEY, (given) => {
      watch = given;
      return promise;
    });
    expect(prints.state('ann', SURVEY, id)).toEqual({ kind: 'begun', progress: null });
    const progress = { kind: 'making', done: 2, of: 9 } as const;
    watch.onProgress?.(progress);
    expect(prints.state('ann', SURVEY, id)).toEqual({ kind: 'begun', progress });
    resolve(made);
    await settled();
    expect(prints.state('ann', SURVEY, id)).toEqual({ kind: 'done', ...made });
    prints.cancel('ann', SURVEY, id);
    expect(prints.state('ann', SURVEY, id)).toEqual({ kind: 'done', ...made });
  });

  it('are given up when whoever asked says so, and say what ended them', async () => {
    const prints = new Prints();
    const id = prints.begin(
      'ann',
      SURVEY,
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    );
    prints.cancel('ann', SURVEY, id);
    await settled();
    expect(prints.state('ann', SURVEY, id)).toMatchObject({
      kind: 'ended',
      error: { message: 'stopped' },
    });
  });

  it('are nobody else’s, and of no other survey', () => {
    const prints = new Prints();
    const id = prints.begin('ann', SURVEY, () => never);
    const unknown: unknown = expect.objectContaining({ code: 'no-such-print' });
    for (const look of [
      () => prints.state('bob', SURVEY, id),
      () => prints.state('ann', 'other', id),
      () => prints.cancel('bob', SURVEY, id),
      () => prints.state('ann', SURVEY, 'f'.repeat(32)),
    ]) {
      expect(look).toThrow(unknown);
    }
  });

  it('are twenty at most: the oldest is given up for a new one', () => {
    const prints = new Prints();
    const stopped: number[] = [];
    const ids = Array.from({ length: 21 }, (_, index) =>
      prints.begin('ann', SURVEY, ({ signal }) => {
        signal?.addEventListener('abort', () => stopped.push(index));
        return never;
      }),
    );
    expect(stopped).toEqual([0]);
    expect(() => prints.state('ann', SURVEY, ids[0]!)).toThrow();
    expect(prints.state('ann', SURVEY, ids[1]!).kind).toBe('begun');
  });
});
