import { setTimeout as pause } from 'node:timers/promises';
import type { Token } from '../../../src/credentials/index.js';
import type { TestStorage } from '../databases.js';
import type { Loot } from './loot.js';
import { type Observation, observe } from './observe.js';
import type { Office } from './office.js';
import { drawBallot, submitAnswers, type Survey } from './respondent.js';
import type { Person } from './staff.js';
import { steal } from './steal.js';
import type { WatchedServer } from './watched-server.js';

export interface Thefts {
  /** What was to be seen after the fold of each night. */
  readonly nightly: readonly Observation[];
  /** On the last evening, before anything is folded. */
  readonly evening: Loot;
  readonly closed: Loot;
}

export interface FieldResult {
  readonly thefts: Thefts;
  readonly tokens: ReadonlyMap<Person, Token>;
  /** Who has answered. */
  readonly answered: ReadonlySet<Person>;
}

/* A request reaches its store long before the next one is sent, as it would with minutes between
   them; the days of the field pass in seconds. */
const BETWEEN_REQUESTS_MS = 25;

interface Event {
  readonly at: number;
  readonly kind: 'draw' | 'answer';
  readonly person: Person;
}

/** Lets the survey run its course, night by night, and takes everything at the worst moments. */
export async function runField(
  server: WatchedServer,
  storage: TestStorage,
  survey: Survey,
  invitations: ReadonlyMap<Person, Uint8Array>,
  office: Office,
  days: number,
): Promise<FieldResult> {
  const events = eventsOf([...invitations.keys()]);
  const drawing = new Map<Person, Promise<Token>>();
  const answering = new Map<Person, Promise<void>>();
  const nightly: Observation[] = [];
  const take = (at: number, scope?: 'where rows are') => steal(storage, at, server.output(), scope);

  for (let day = 0; day < days; day += 1) {
    for (const { kind, person } of events.filter(({ at }) => Math.floor(at) === day)) {
      if (kind === 'draw') {
        const invitation = invitations.get(person)!;
        drawing.set(person, drawBallot(server.address, survey, person, invitation));
      } else {
        const token = await drawing.get(person)!;
        answering.set(person, submitAnswers(server.address, survey, person, token));
      }
      await pause(BETWEEN_REQUESTS_MS);
    }
    await Promise.all([...drawing.values(), ...answering.values()]);
    if (day === days - 1) break;
    await server.night();
    if (survey.definition.drawing) await server.day(day + 1);
    nightly.push(observe(await take(day + 1, 'where rows are')));
  }
  const evening = await take(days);
  await office.close();
  const tokens = new Map<Person, Token>();
  for (const [person, token] of drawing) tokens.set(person, await token);
  const closed = await take(days);
  return { thefts: { nightly, evening, closed }, tokens, answered: new Set(answering.keys()) };
}

function eventsOf(staff: readonly Person[]): readonly Event[] {
  return staff
    .flatMap((person): readonly Event[] => {
      const { draw, answer } = person.visit;
      const events: readonly Event[] = [{ at: draw, kind: 'draw', person }];
      return answer === undefined ? events : [...events, { at: answer, kind: 'answer', person }];
    })
    .sort((a, b) => a.at - b.at);
}
