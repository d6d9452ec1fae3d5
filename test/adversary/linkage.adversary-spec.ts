import { beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINES } from '../support/databases.js';
import { attack, type AttackOptions, type AttackResult } from '../support/linkage/attack.js';
import { DRAW_KEY } from '../support/linkage/loot.js';
import { tracesIn } from '../support/linkage/traces.js';

const RESPONDENTS = 60;
/** On drawing days, which are more nights. */
const FEW = 24;
const TITLE = Buffer.from('The canteen of Orvalmont');
/** Four surveys at once take half a minute, and longer beside other tests. */
const PATIENCE_MS = 240_000;

/**
 * The test that carries the claim: whole surveys on the built server (`npm run build`), robbed of
 * everything stored. That it can succeed, the control shows.
 */
describe.each(ENGINES)('who robs a survey of everything stored on %s', (engine) => {
  let twoPhases: AttackResult;
  let oneSitting: AttackResult;
  let control: AttackResult;
  let drawingDays: AttackResult;

  const run = (options: Pick<AttackOptions, 'mode' | 'control'>, seed: number) =>
    attack({ respondents: RESPONDENTS, engine, seed, ...options });

  beforeAll(async () => {
    [twoPhases, oneSitting, control, drawingDays] = await Promise.all([
      run({ mode: 'two-phases', control: false }, 1),
      run({ mode: 'one-sitting', control: false }, 3),
      run({ mode: 'one-sitting', control: true }, 2),
      attack({
        mode: 'drawing-days',
        control: false,
        respondents: FEW,
        engine,
        seed: 4,
        eager: 95,
      }),
    ]);
  }, PATIENCE_MS);

  it('links no more people than chance does when they drew and answered on different days', () => {
    expect(twoPhases.field.answered.size).toBeGreaterThan(RESPONDENTS * 0.7);
    expect(twoPhases).toMatchObject({ chance: 1, limit: 4 });
    expect(twoPhases.linked).toBeLessThanOrEqual(twoPhases.limit);
  });

  it('links no more people than chance does where all ballots were taken before anybody answered', () => {
    const { field, linked, limit } = drawingDays;
    expect(field.answered.size).toBeGreaterThan(FEW * 0.7);
    expect(field.thefts.nightly.filter(({ responses }) => responses.length === 0)).toHaveLength(8);
    expect(limit).toBe(4);
    expect(linked).toBeLessThanOrEqual(limit);
  });

  it('links no more than the stated share when they answered in one sitting', () => {
    expect(oneSitting.thief.linked).toBeLessThanOrEqual(4);
    expect(oneSitting.limit).toBe(17);
    expect(oneSitting.linked).toBeLessThanOrEqual(oneSitting.limit);
  });

  it('links many times as many as soon as both tables have a time', () => {
    for (const { linked, by } of [control.thief, control.insider]) {
      expect(by).toContain('createdAt');
      expect(linked).toBeGreaterThan(RESPONDENTS / 3);
    }
  });

  it('finds no name, address, invitation, ballot code, answer or device anywhere', () => {
    for (const { field, secrets } of [twoPhases, oneSitting, drawingDays]) {
      expect(secrets.size).toBeGreaterThan(FEW * 10);
      const { evening, closed } = field.thefts;
      for (const loot of [evening, closed]) {
        expect(loot.files.size).toBeGreaterThan(3);
        // What is no secret is found by the same search.
        const found = tracesIn(loot, new Map([...secrets, ['the title', TITLE]]));
        expect(found).not.toEqual([]);
        expect(found.filter((trace) => !trace.startsWith('the title in '))).toEqual([]);
      }
    }
  });

  it('finds of an invitation, once the survey is closed, neither its hash nor what was signed', () => {
    for (const { field } of [twoPhases, oneSitting]) {
      const { evening, closed } = field.thefts;
      const hashes = evening.draws.flatMap((row) =>
        [row[DRAW_KEY], row['blinded'], row['signature']].map(String),
      );
      const needles = new Map(hashes.map((hash) => [hash, Buffer.from(hash)]));
      expect(new Set(tracesIn(evening, needles).map((found) => found.split(' ')[0])).size).toBe(
        hashes.length,
      );
      expect(closed.draws).toEqual([]);
      expect(closed.responses).toHaveLength(field.answered.size);
      expect(tracesIn(closed, needles)).toEqual([]);
    }
  });
});
