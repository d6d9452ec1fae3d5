import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { invitationHash, serialOf, toHex } from '../../../src/credentials/index.js';
import { type Engine } from '../databases.js';
import { Chance } from '../seeded-chance.js';
import { type AttackedMode, type Bound, boundOf } from './bounds.js';
import { type FieldResult, runField } from './field.js';
import { link, type Linkage } from './link.js';
import { type Observation, observe } from './observe.js';
import { Office } from './office.js';
import { scheduleSurvey } from './schedule-survey.js';
import { makeStaff, type Person, secretsOf } from './staff.js';
import { startMailing } from './start-mailing.js';
import { daysOf, type Eager, type Habit } from './timetable.js';
import { startWatchedServer } from './watched-server.js';

export interface AttackOptions {
  readonly respondents: number;
  readonly mode: AttackedMode;
  readonly engine: Engine;
  /**
   * Adds a time to both tables. People then answer in the sitting in which they draw, whatever the
   * mode: with days between the two, even times link hardly anybody.
   */
  readonly control: boolean;
  readonly seed: number;
  /** On drawing days: how many of a hundred come as soon as they may, both times. */
  readonly eager?: Eager;
}

export interface Attacker {
  /** People whose draw was linked to their response; where chance decided, on average. */
  readonly linked: number;
  /** The marks that it relied on. */
  readonly by: string;
}

export interface AttackResult extends Bound {
  readonly respondents: number;
  /** By the attacker who does better. */
  readonly linked: number;
  /** Takes everything on the last evening, with the last night's backup, and again once closed. */
  readonly thief: Attacker;
  /** Has a copy of every night besides. */
  readonly insider: Attacker;
  readonly field: FieldResult;
  readonly secrets: ReadonlyMap<string, Uint8Array>;
}

/** Runs a whole survey on the built server, robs it and links what can be linked. */
export async function attack(options: AttackOptions): Promise<AttackResult> {
  const { respondents, mode, engine, control, seed } = options;
  const habit = habitOf(options);
  const staff = makeStaff(respondents, new Chance(seed), habit);
  const { post, storage } = await startMailing(engine, 6000);
  try {
    const survey = await scheduleSurvey(storage, mode, control);
    const temporary = join(storage.configuration.dataFolder, 'temporary');
    await mkdir(temporary);
    const server = await startWatchedServer({ ...storage.env, TMPDIR: temporary });
    try {
      if (mode === 'drawing-days') await server.day(0);
      const office = await Office.signIn(server.address, survey);
      const invitations = await office.inviteAll(staff, post);
      const field = await runField(server, storage, survey, invitations, office, daysOf(habit));
      const truth = truthOf(survey.id, invitations, field);
      const { nightly } = field.thefts;
      const evening = observe(field.thefts.evening);
      const linkBy = (observations: readonly Observation[]): Attacker =>
        judge(link(observations, habit, new Chance(seed + 1)), truth);
      const thief = linkBy([...nightly.slice(-1), evening]);
      const insider = linkBy([...nightly, evening]);
      return {
        ...boundOf(mode, respondents),
        respondents,
        linked: Math.max(thief.linked, insider.linked),
        thief,
        insider,
        field,
        secrets: new Map(
          [...invitations].flatMap(([person, secret]) => [...secretsOf(person, secret)]),
        ),
      };
    } finally {
      await server.stop();
    }
  } finally {
    await post.close();
    await storage.remove();
  }
}

function habitOf({ mode, control, eager = 80 }: AttackOptions): Habit {
  if (mode === 'drawing-days') return `drawing-days-${eager}`;
  return mode === 'one-sitting' || control ? 'same-sitting' : 'another-day';
}

/** The serial of each draw's response, which only the respondents' browsers know. */
function truthOf(
  survey: string,
  invitations: ReadonlyMap<Person, Uint8Array>,
  { tokens, answered }: FieldResult,
): Linkage['guesses'][number] {
  return new Map(
    [...answered].map((person) => [
      toHex(invitationHash(survey, invitations.get(person)!)),
      toHex(serialOf(survey, tokens.get(person)!.input)),
    ]),
  );
}

function judge({ guesses, by }: Linkage, truth: Linkage['guesses'][number]): Attacker {
  const linked = guesses.map(
    (guess) => [...truth].filter(([draw, response]) => guess.get(draw) === response).length,
  );
  const mean = linked.reduce((sum, one) => sum + one, 0) / linked.length;
  return { linked: Math.round(mean), by };
}
