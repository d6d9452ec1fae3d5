import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson, Clock } from '../../common/index.js';
import { asRow, type Database, OFFICE_DATABASE } from '../../database/index.js';
import type { Viewer } from '../../web/index.js';
import { record } from '../../trail/index.js';
import { refuse } from '../refusals.js';
import { demandStanding } from '../standing/standing-of.js';
import type { Step, StepContent } from '../standing/steps.js';
import { RegisterDocument } from './register-document.entity.js';
import { type EntryKind, RegisterEntry, type StoredKind } from './register-entry.entity.js';
import { RegisterStep } from './register-step.entity.js';

export interface EntryOf<Kind extends StoredKind> extends Readonly<Omit<RegisterEntry, 'kind'>> {
  readonly kind: Kind;
  readonly steps: readonly Step[];
}

export type Entry = EntryOf<EntryKind>;
export type RemarkEntry = EntryOf<'remark'>;

export interface NewEntry {
  readonly kind: StoredKind;
  readonly surveyId: string;
  readonly code: string | null;
  readonly isAfterOpening: boolean;
  readonly day: string;
  readonly content: StepContent;
}

export interface NewStep {
  /** Today unless told. */
  readonly day?: string;
  readonly content: StepContent;
}

/** Who notes it. */
type Noter = Pick<Viewer, 'accountId' | 'login'>;

/** More would be no history that anybody reads. */
const MOST_STEPS = 200;
/** Two processes may want the same number at the same moment. */
const TRIES = 5;

/** The council's register. Adds steps; has no way to change or remove one. */
@Injectable()
export class Register {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  /** By number. */
  all<Kind extends StoredKind>(kind: Kind): Promise<readonly EntryOf<Kind>[]> {
    return this.office.run((manager) => entriesIn(manager, { kind }));
  }

  /** Throws `no-such-entry`. */
  get<Kind extends StoredKind>(kind: Kind, id: string): Promise<EntryOf<Kind>> {
    return this.office.run((manager) => entryIn(manager, kind, id));
  }

  /**
   * Gives it the next number; returns its id. What has the same code already stays as it is, and so does what
   * begins with the same words: a form that is sent twice, by “back” or in a second tab, leads to the entry that there is.
   */
  enter(entry: NewEntry, noter: Noter | null): Promise<string> {
    const notedOn = this.clock.today();
    return this.office.run(async (manager) => {
      const { id, isNew } = await enterIn(manager, entry, noter, notedOn);
      if (isNew) await this.note(manager, await entryIn(manager, entry.kind, id), noter);
      return id;
    });
  }

  /**
   * Adds a step.
   *
   * @param make looks at the entry as it is in this moment; throws where the step cannot follow
   */
  async add<Kind extends StoredKind>(
    kind: Kind,
    id: string,
    noter: Noter,
    make: (entry: EntryOf<Kind>, manager: EntityManager) => NewStep | Promise<NewStep>,
  ): Promise<void> {
    const notedOn = this.clock.today();
    await this.office.run(async (manager) => {
      const entry = await entryIn(manager, kind, id);
      if (entry.steps.length >= MOST_STEPS) throw refuse('too-many-steps', { most: MOST_STEPS });
      const { day = notedOn, content } = await make(entry, manager);
      checkDay(entry, { day, content }, notedOn);
      const step = entry.steps.length + 1;
      await addStep(manager, { entryId: id, step, day, notedOn, ...named(noter), content });
      await this.note(manager, { ...entry, steps: [...entry.steps, content] }, noter);
    });
  }

  /** That a step was noted, and which one it is: never what it says. */
  private note(
    manager: EntityManager,
    {
      kind,
      number,
      surveyId,
      steps,
    }: Pick<EntryOf<StoredKind>, 'kind' | 'number' | 'surveyId'> & {
      readonly steps: readonly unknown[];
    },
    noter: Noter | null,
  ): Promise<void> {
    const by = noter && { id: noter.accountId, login: noter.login };
    const details = { entry: kind, number, step: steps.length };
    return record(manager, this.clock, {
      kind: 'register-written',
      by,
      survey: { id: surveyId },
      details,
    });
  }

  /** The bytes of a document of this entry; null where they were taken away. */
  async document(entryId: string, id: string): Promise<Buffer | null> {
    const found = await this.office.run((manager) =>
      manager.findOneBy(RegisterDocument, { id, entryId }),
    );
    return found && Buffer.from(found.content, 'base64');
  }
}

/** Nobody, of what is taken over from a questionnaire. */
const named = (noter: Noter | null): Pick<RegisterStep, 'notedBy' | 'noterLogin'> => ({
  notedBy: noter?.accountId ?? null,
  noterLogin: noter?.login ?? null,
});

/** Nothing happened tomorrow, and no state before the one that it follows. */
function checkDay(
  { kind, steps }: EntryOf<StoredKind>,
  { day = '', content }: NewStep,
  today: string,
): void {
  if (day > today) throw refuse('step-in-future');
  if (kind !== 'demand' || content.kind !== 'state') return;
  const { stateOn } = demandStanding(steps);
  if (day < stateOn) throw refuse('step-before-last', { day: { day: stateOn } });
}

async function entriesIn<Kind extends StoredKind>(
  manager: EntityManager,
  where: { readonly kind: Kind; readonly id?: string },
): Promise<readonly EntryOf<Kind>[]> {
  const { kind, id } = where;
  const found = await manager.find(RegisterEntry, {
    where: { kind: kind, ...(id === undefined ? {} : { id }) },
    order: { number: 'ASC' },
  });
  const steps = await manager.find(RegisterStep, {
    where: id === undefined ? {} : { entryId: id },
    order: { entryId: 'ASC', step: 'ASC' },
  });
  const byEntry = Map.groupBy(steps, ({ entryId }) => entryId);
  return found.map((entry) => ({ ...entry, kind, steps: byEntry.get(entry.id) ?? [] }));
}

async function entryIn<Kind extends StoredKind>(
  manager: EntityManager,
  kind: Kind,
  id: string,
): Promise<EntryOf<Kind>> {
  const [entry] = await entriesIn(manager, { kind, id });
  if (!entry) throw refuse('no-such-entry');
  return entry;
}

async function enterIn(
  manager: EntityManager,
  entry: NewEntry,
  noter: Noter | null,
  notedOn: string,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { kind, surveyId, code, isAfterOpening, day, content } = entry;
  const id = randomBytes(16).toString('hex');
  for (let tries = 0; tries < TRIES; tries += 1) {
    const known = await knownAs(manager, entry);
    if (known) return { id: known.id, isNew: false };
    const last = await manager.maximum(RegisterEntry, 'number', { kind });
    const row = { id, kind, number: (last ?? 0) + 1, surveyId, code, isAfterOpening };
    await insert(manager, RegisterEntry, row);
    if (!(await manager.existsBy(RegisterEntry, { id }))) continue;
    await addStep(manager, { entryId: id, step: 1, day, notedOn, ...named(noter), content });
    return { id, isNew: true };
  }
  throw refuse('register-busy');
}

/** What an entry says now: the last of its steps that words it. */
const wordingOf = ({ steps }: EntryOf<StoredKind>, kind: StepContent['kind']): StepContent | null =>
  steps.findLast(({ content }) => content.kind === kind)?.content ?? null;

/** What is there already of what somebody enters. */
async function knownAs(
  manager: EntityManager,
  { kind, surveyId, code, content }: NewEntry,
): Promise<Pick<RegisterEntry, 'id'> | undefined> {
  if (code !== null)
    return (await manager.findOneBy(RegisterEntry, { kind, surveyId, code })) ?? undefined;
  const said = canonicalJson(content);
  const entries = await entriesIn(manager, { kind });
  return entries.find(
    (one) =>
      one.surveyId === surveyId &&
      one.code === null &&
      canonicalJson(wordingOf(one, content.kind)) === said,
  );
}

/** Of two that note the same step, the second is told that the first was quicker. */
async function addStep(manager: EntityManager, row: RegisterStep): Promise<void> {
  await insert(manager, RegisterStep, row);
  const { entryId, step } = row;
  const stored = await manager.findOneBy(RegisterStep, { entryId, step });
  if (JSON.stringify(stored?.content) !== JSON.stringify(row.content)) {
    throw refuse('register-busy');
  }
}

async function insert<T extends object>(
  manager: EntityManager,
  table: new () => T,
  row: T,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(asRow(row))
    .orIgnore()
    .updateEntity(false)
    .execute();
}
