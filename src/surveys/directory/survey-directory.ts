import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Clock, type DomainError } from '../../common/index.js';
import { type Database, OFFICE_DATABASE, asRow } from '../../database/index.js';
import { record, type TrailKind } from '../../trail/index.js';
import { stateOn, zoneOf } from './survey-days.js';
import { type InvitationNumbers, invitedOf, type SlipTally } from './invited-of.js';
import { Survey } from './survey.entity.js';
import { refuse } from '../refusals.js';

/** Those that a day may open or close. */
const DATED = ['scheduled', 'open'] as const satisfies readonly Survey['state'][];
/** Those that take no answers any more and may keep some. */
const KEEPING = ['closed', 'opened', 'archived'] as const satisfies readonly Survey['state'][];
const OPENED = ['opened', 'archived'] as const satisfies readonly Survey['state'][];

const KEPT = { state: In(KEEPING), purgedOn: IsNull(), isClosing: IsNull() };

/**
 * The door through which the other rooms see surveys: as they are today. A survey whose last day is
 * over is closed to all of them at once, in every process, before anybody has recorded it.
 */
@Injectable()
export class SurveyDirectory {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<readonly Survey[]> {
    const surveys = await this.office.run((manager) =>
      manager.find(Survey, { order: { slug: 'ASC' } }),
    );
    return surveys.map((survey) => this.asToday(survey));
  }

  async byId(id: string): Promise<Survey | null> {
    const survey = await this.office.run((manager) => manager.findOneBy(Survey, { id }));
    return survey && this.asToday(survey);
  }

  async bySlug(slug: string): Promise<Survey | null> {
    const survey = await this.office.run((manager) => manager.findOneBy(Survey, { slug }));
    return survey && this.asToday(survey);
  }

  /** Those that a day may open or close, as they are recorded. */
  dated(): Promise<readonly Survey[]> {
    return this.office.run((manager) => manager.findBy(Survey, { state: In(DATED) }));
  }

  /** Throws `no-such-survey`. */
  async get(id: string): Promise<Survey> {
    const survey = await this.byId(id);
    if (!survey) {
      throw refuse('no-such-survey');
    }
    return survey;
  }

  async madeFrom(questionnaireId: string): Promise<readonly Survey[]> {
    const surveys = await this.office.run((manager) =>
      manager.find(Survey, { where: { questionnaireId }, order: { slug: 'ASC' } }),
    );
    return surveys.map((survey) => this.asToday(survey));
  }

  /** Surveys whose results are open; a later one may repeat them (rule D6). */
  opened(): Promise<readonly Survey[]> {
    return this.office.run((manager) =>
      manager.find(Survey, { where: { state: In(OPENED) }, order: { slug: 'ASC' } }),
    );
  }

  /** The opened survey that this one repeats; null where it repeats none. */
  async waveBefore({ definition: { previousWave } }: Survey): Promise<Survey | null> {
    if (previousWave === undefined) return null;
    const opened = await this.opened();
    return opened.find(({ definitionHash }) => definitionHash === previousWave) ?? null;
  }

  /** The opened surveys that this one repeats, the latest first, and those that they repeat. */
  async earlierWaves({ definition }: Survey): Promise<readonly Survey[]> {
    const opened = definition.previousWave === undefined ? [] : await this.opened();
    const waves: Survey[] = [];
    const isNew = ({ id }: Survey) => waves.every((wave) => wave.id !== id);
    for (let hash = definition.previousWave; hash !== undefined;) {
      const found = opened.filter((survey) => survey.definitionHash === hash && isNew(survey));
      waves.push(...found);
      hash = found[0]?.definition.previousWave;
    }
    return waves;
  }

  /** Throws `slug-taken` when another survey has the address. */
  create(survey: Survey): Promise<void> {
    return this.office.run(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(Survey)
        .values(asRow(survey))
        .orIgnore()
        .updateEntity(false)
        .execute();
      if (!(await manager.existsBy(Survey, { id: survey.id }))) throw slugTaken();
      await this.note(manager, 'survey-drafted', survey);
    });
  }

  /**
   * Throws `survey-changed-meanwhile` when it is no draft any more.
   *
   * @param check throws when it is not to be deleted as it is now; then it stays
   */
  deleteDraft(id: string, check: (draft: Survey) => void): Promise<void> {
    return this.office.run(async (manager) => {
      const draft = await holdDraft(manager, id);
      check(draft);
      await manager.delete(Survey, { id });
      await this.note(manager, 'survey-draft-deleted', draft);
    });
  }

  /**
   * Changes a draft by what `edit` makes of it: of two edits at once the second sees the first. Throws
   * `survey-changed-meanwhile` when it is no draft any more, `slug-taken`, and what `edit` throws.
   */
  editDraft(id: string, edit: (draft: Survey) => Partial<Survey>): Promise<void> {
    return this.office.run(async (manager) => {
      const draft = await holdDraft(manager, id);
      const edited = edit(draft);
      const namesake = await manager.findOneBy(Survey, { slug: edited.slug ?? draft.slug });
      if (namesake && namesake.id !== id) throw slugTaken();
      await manager.update(Survey, { id }, asRow(edited));
      const named = { id, slug: edited.slug ?? draft.slug };
      const { definitionHash: definition } = edited;
      if (!definition) return this.note(manager, 'survey-settings-changed', named);
      await this.note(manager, 'survey-scheduled', named, { definition });
    });
  }

  /**
   * Replaces a survey that is still in the state it was read in; throws when it is not. Amendments,
   * a purge and what is shown of it stay as they are: what was read may be older than the latest.
   */
  replace(survey: Survey, readIn: Survey['state']): Promise<void> {
    return this.office.run(async (manager) => {
      const namesake = await manager.findOneBy(Survey, { slug: survey.slug });
      if (namesake && namesake.id !== survey.id) throw slugTaken();
      const { id } = survey;
      const columns = { ...survey };
      delete columns.amendments;
      delete columns.purgedOn;
      delete columns.shownOn;
      const { affected } = await manager.update(Survey, { id, state: readIn }, asRow(columns));
      if (affected !== 1) {
        throw refuse('survey-changed-meanwhile');
      }
      if (survey.state === 'archived') await this.note(manager, 'survey-archived', survey);
    });
  }

  /** False when it is not scheduled any more: another process, or another press, was first. */
  recordOpen(id: string, openedOn: string): Promise<boolean> {
    return this.office.run(async (manager) => {
      const scheduled = { id, state: 'scheduled' } as const;
      const { affected } = await manager.update(Survey, scheduled, { state: 'open', openedOn });
      return this.noteIf(affected === 1, manager, 'survey-opened', id);
    });
  }

  /**
   * From here on it is closed, and its closing begun; false when somebody was first.
   *
   * @param closedOn the last day on which it took responses; null if it never did
   */
  recordEnd(id: string, closedOn: string | null): Promise<boolean> {
    return this.office.run(async (manager) => {
      const ended = { state: 'closed', isClosing: true, closedOn } as const;
      const { affected } = await manager.update(Survey, { id, state: In(DATED) }, ended);
      return this.noteIf(affected === 1, manager, 'survey-closed', id);
    });
  }

  /**
   * The survey as it is recorded, held until the caller's transaction ends: an update that changes
   * nothing locks its row on PostgreSQL. Throws `no-such-survey`, also of a draft.
   */
  async hold(manager: EntityManager, id: string): Promise<Survey> {
    await manager.update(Survey, { id }, { id });
    const survey = await manager.findOneBy(Survey, { id });
    if (!survey || survey.state === 'draft') throw refuse('no-such-survey');
    return survey;
  }

  /** Adds an amendment, with what it changes of the survey, in the caller's transaction. */
  async amend(
    manager: EntityManager,
    id: string,
    amended: Pick<Survey, 'amendments'> & Partial<Survey>,
  ): Promise<void> {
    await manager.update(Survey, { id }, asRow(amended));
  }

  /** In the caller's transaction, so that an opened survey always has its release. */
  async markOpened(manager: EntityManager, id: string): Promise<void> {
    const closed = { id, state: 'closed', isClosing: IsNull(), purgedOn: IsNull() } as const;
    const { affected } = await manager.update(Survey, closed, { state: 'opened' });
    if (affected !== 1) {
      throw refuse('survey-not-closed');
    }
  }

  /** Those whose closing was begun and is not known to be finished. */
  beingClosed(): Promise<readonly Survey[]> {
    return this.office.run((manager) => manager.findBy(Survey, { isClosing: true }));
  }

  /** Those whose closing is through and whose answers are kept. */
  keeping(): Promise<readonly Survey[]> {
    return this.office.run((manager) =>
      manager.find(Survey, { where: KEPT, order: { slug: 'ASC' } }),
    );
  }

  /**
   * From here on nothing more is opened or published of it, and its destruction is begun. False when
   * somebody was first.
   */
  recordPurge(id: string, purgedOn: string): Promise<boolean> {
    return this.office.run((manager) => this.recordPurgeIn(manager, id, purgedOn));
  }

  /** The same in the caller's transaction. */
  async recordPurgeIn(manager: EntityManager, id: string, purgedOn: string): Promise<boolean> {
    const { affected } = await manager.update(
      Survey,
      { ...KEPT, id },
      { purgedOn, isClosing: true },
    );
    return this.noteIf(affected === 1, manager, 'answers-destroyed', id);
  }

  recordClosed(id: string): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.update(Survey, { id }, { isClosing: null });
    });
  }

  /** How many invitations there are, in which way, and so how many may take part. */
  recordInvitations(id: string, uploads: InvitationNumbers): Promise<void> {
    return this.office.run(async (manager) => {
      const slips = (await manager.findOneBy(Survey, { id }))?.slips;
      await manager.update(Survey, { id }, { uploads, invited: invitedOf(slips, uploads) });
    });
  }

  /**
   * What two reps counted of the slips, in the caller's transaction. False once the survey is closed:
   * its number of invited people is published.
   */
  async countSlips(manager: EntityManager, id: string, slips: SlipTally): Promise<boolean> {
    const uploads = (await manager.findOneBy(Survey, { id }))?.uploads;
    const invited = uploads ? { invited: invitedOf(slips, uploads) } : {};
    const state = In(['scheduled', 'open']);
    const { affected } = await manager.update(Survey, { id, state }, { slips, ...invited });
    return affected === 1;
  }

  /** How many may take part, where that is known without invitations. */
  recordInvited(id: string, invited: number): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.update(Survey, { id }, { invited });
    });
  }

  /** How many were invited to a survey that is closed, and how many of them drew a ballot. */
  recordTurnout(
    id: string,
    {
      uploads,
      drawn,
      drawnFirst = null,
    }: {
      readonly uploads: InvitationNumbers;
      readonly drawn: number;
      readonly drawnFirst?: number | null;
    },
  ): Promise<void> {
    return this.office.run(async (manager) => {
      const slips = (await manager.findOneBy(Survey, { id }))?.slips;
      const invited = invitedOf(slips, uploads);
      await manager.update(Survey, { id }, { uploads, drawn, drawnFirst, invited });
    });
  }

  /**
   * That everybody is reminded today. False, and nothing changed, when they were after `before`
   * already: of two who ask at one moment one is refused.
   */
  recordReminder(id: string, today: string, before: string): Promise<boolean> {
    return this.office.run(async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(Survey)
        .set({ remindedOn: today })
        .where({ id })
        .andWhere('("remindedOn" IS NULL OR "remindedOn" <= :before)', { before })
        .execute();
      return this.noteIf(affected === 1, manager, 'reminder-sent', id);
    });
  }

  /** The reminder did not come about. */
  withdrawReminder({ id, remindedOn = null }: Survey): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.update(Survey, { id }, { remindedOn });
    });
  }

  /** From which day on its results are shown to everybody, in the caller's transaction; null: no longer. */
  async noteShown(manager: EntityManager, id: string, shownOn: string | null): Promise<void> {
    await manager.update(Survey, { id }, { shownOn });
  }

  recordParticipation(id: string, figure: number, day: string): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.update(Survey, { id }, { participation: figure, participationDay: day });
    });
  }

  /** Of several that want the same, the one that did it; returns whether it was this one. */
  private async noteIf(
    isDone: boolean,
    manager: EntityManager,
    kind: TrailKind,
    id: string,
  ): Promise<boolean> {
    if (!isDone) return false;
    await this.note(manager, kind, await manager.findOneByOrFail(Survey, { id }));
    return true;
  }

  private note(
    manager: EntityManager,
    kind: TrailKind,
    survey: Pick<Survey, 'id' | 'slug'>,
    details?: Readonly<Record<string, string>>,
  ): Promise<void> {
    const act = { kind, survey, ...(details ? { details } : {}) };
    return record(manager, this.clock, act);
  }

  private asToday(survey: Survey): Survey {
    const state = stateOn(survey, this.clock.today(zoneOf(survey)));
    if (state === survey.state) return survey;
    return { ...survey, state, ...(state === 'closed' ? { isClosing: true } : {}) };
  }
}

/** A draft, held until the transaction ends, as in `hold`. */
async function holdDraft(manager: EntityManager, id: string): Promise<Survey> {
  await manager.update(Survey, { id }, { id });
  const draft = await manager.findOneBy(Survey, { id, state: 'draft' });
  if (!draft) throw refuse('survey-changed-meanwhile');
  return draft;
}

const slugTaken = (): DomainError => refuse('slug-taken');
