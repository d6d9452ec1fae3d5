import { beforeAll, describe, expect, it } from '@jest/globals';
import { ENGINES } from '../support/databases.js';
import { attack, type AttackOptions, type AttackResult } from '../support/linkage/attack.js';
import { DRAW_KEY } from '../support/linkage/loot.js';
import { tracesIn } from '../support/linkage/traces.js';
import { isWhole } from '../support/whole.js';

const RESPONDENTS = 60;
/** On drawing days, which are more nights. */
const FEW = 24;
const TITLE = Buffer.from('The canteen of Orvalmont');
/** Four surveys at once take half a minute, and longer beside other tests. */
const PATIENCE_MS = 240_000;

/**
 * The test that carries the claim: whole surveys on the built server (`npm run build`), robbed of
 * everything stored. That it can succeed, the control shows. What people do when is the same on each engine,
 * and what the engine keeps of it is looked at in two phases: on PostgreSQL the other two ways are robbed with
 * `npm test -- --whole`, and by `npm run attack -- --engine postgres`.
 */
describe.each(ENGINES)('who robs a survey of everything stored on %s', (engine) => {
  const isEveryMode = isWhole || engine === 'sqlite';
  let twoPhases: AttackResult;
  let control: AttackResult;
  let oneSitting: AttackResult | undefined;
  let drawingDays: AttackResult | undefined;

  const run = (options: Pick<AttackOptions, 'mode' | 'control'>, seed: number) =>
    attack({ respondents: RESPONDENTS, engine, seed, ...options });

  beforeAll(async () => {
    [twoPhases, control, oneSitting, drawingDays] = await Promise.all([
      run({ mode: 'two-phases', control: false }, 1),
      run({ mode: 'one-sitting', control: true }, 2),
      ...(isEveryMode
        ? [
            run({ mode: 'one-sitting', control: false }, 3),
            attack({
              ...{ mode: 'drawing-days', respondents: FEW, eager: 95 },
              ...{ control: false, engine, seed: 4 },
            }),
          ]
        : []),
    ]);
  }, PATIENCE_MS);

  /** Without the control, in which a time was added. */
  const robbed = (): readonly AttackResult[] =>
    [twoPhases, oneSitting, drawingDays].filter((one) => one !== undefined);

  it('links no more people than chance does when they drew and answered on different days', () => {
    expect(twoPhases.field.answered.size).toBeGreaterThan(RESPONDENTS * 0.7);
    expect(twoPhases).toMatchObject({ chance: 1, limit: 4 });
    expect(twoPhases.linked).toBeLessThanOrEqual(twoPhases.limit);
  });

  if (isEveryMode) {
    it('links no more people than chance does where all ballots were taken before anybody answered', () => {
      const { field, linked, limit } = drawingDays!;
      expect(field.answered.size).toBeGreaterThan(FEW * 0.7);
      expect(field.thefts.nightly.filter(({ responses }) => responses.length === 0)).toHaveLength(
        8,
      );
      expect(limit).toBe(4);
      expect(linked).toBeLessThanOrEqual(limit);
    });

    it('links no more than the stated share when they answered in one sitting', () => {
      const { thief, linked, limit } = oneSitting!;
      expect(thief.linked).toBeLessThanOrEqual(4);
      expect(limit).toBe(17);
      expect(linked).toBeLessThanOrEqual(limit);
    });
  }

  it('links many times as many as soon as both tables have a time', () => {
    for (const { linked, by } of [control.thief, control.insider]) {
      expect(by).toContain('createdAt');
      expect(linked).toBeGreaterThan(RESPONDENTS / 3);
    }
  });

  it('finds no name, address, invitation, ballot code, answer or device anywhere', () => {
    for (const { field, secrets } of robbed()) {
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
    for (const { field } of robbed().slice(0, 2)) {
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
