import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/index.js';
import { type Database, OFFICE_DATABASE, asRow } from '../../database/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { type Change, WHOLE } from './change.js';
import { QuestionnaireDraft } from './questionnaire-draft.entity.js';
import { QuestionnaireStep } from './questionnaire-step.entity.js';
import type { Silence } from './silenced.js';
import { type StaleText, staleAfter } from './stale-texts.js';
import {
  keepStep,
  type SeenSteps,
  stepAt,
  type ToldStep,
  toldSteps,
  type Turn,
  turnStep,
} from './steps.js';

/** The questionnaires that admins are writing. */
@Injectable()
export class QuestionnaireDrafts {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  all(): Promise<readonly QuestionnaireDraft[]> {
    return this.office.run((manager) =>
      manager.find(QuestionnaireDraft, { order: { code: 'ASC', id: 'ASC' } }),
    );
  }

  byId(id: string): Promise<QuestionnaireDraft | null> {
    return this.office.run((manager) => manager.findOneBy(QuestionnaireDraft, { id }));
  }

  /** Throws `no-such-questionnaire`. */
  async get(id: string): Promise<QuestionnaireDraft> {
    const draft = await this.byId(id);
    if (!draft) throw noSuchQuestionnaire();
    return draft;
  }

  async create(
    content: Questionnaire,
    silenced: QuestionnaireDraft['silenced'] = null,
  ): Promise<string> {
    const id = randomBytes(16).toString('hex');
    const draft: QuestionnaireDraft = { id, code: content.code, content, silenced, stale: null };
    await this.office.run((manager) => manager.insert(QuestionnaireDraft, asRow(draft)));
    return id;
  }

  /** @param check throws when it is not to be deleted as it is now; then it stays */
  delete(id: string, check: (content: Questionnaire) => void): Promise<void> {
    return this.office.run(async (manager) => {
      const { content } = await hold(manager, id);
      check(content);
      await manager.delete(QuestionnaireStep, { questionnaireId: id });
      await manager.delete(QuestionnaireDraft, { id });
    });
  }

  /**
   * Replaces the content by what `edit` makes of it, and keeps what it replaced as a step that can be
   * undone; when `edit` throws, nothing changes.
   *
   * @param tell says afterwards what was done
   */
  change(
    id: string,
    edit: (content: Questionnaire) => Questionnaire,
    tell: () => Change = () => WHOLE,
  ): Promise<Questionnaire> {
    return this.office.run(async (manager) => {
      const draft = await hold(manager, id);
      const content = edit(draft.content);
      await keepStep(manager, draft, content, tell());
      const stale = staleAfter(draft.content, content, draft.stale);
      await store(manager, id, { content, stale });
      return content;
    });
  }

  /** The steps of its last changes, the latest first. */
  steps(id: string): Promise<readonly ToldStep[]> {
    return this.office.run((manager) => toldSteps(manager, id));
  }

  /**
   * Goes back behind the last change, or forth again.
   *
   * @param check throws when something else was seen; then nothing changes
   */
  turn(id: string, turn: Turn, check: (now: SeenSteps) => void): Promise<void> {
    return this.office.run(async (manager) => {
      const draft = await hold(manager, id);
      check({ content: draft.content, step: stepAt(await toldSteps(manager, id), turn) });
      await store(manager, id, await turnStep(manager, draft, turn));
    });
  }

  /** Keeps what `edit` makes of what is silenced in it; the questionnaire stays as it is. */
  silence(id: string, edit: (draft: QuestionnaireDraft) => readonly Silence[]): Promise<void> {
    return this.office.run(async (manager) => {
      const silenced = edit(await hold(manager, id));
      await manager.update(QuestionnaireDraft, { id }, asRow({ silenced }));
    });
  }

  /** Keeps what `edit` leaves of the texts that another language has left behind. */
  settleStale(
    id: string,
    edit: (draft: QuestionnaireDraft) => readonly StaleText[],
  ): Promise<void> {
    return this.office.run(async (manager) => {
      const stale = edit(await hold(manager, id));
      await manager.update(QuestionnaireDraft, { id }, asRow({ stale }));
    });
  }
}

const store = (
  manager: EntityManager,
  id: string,
  { content, stale }: Pick<QuestionnaireDraft, 'content' | 'stale'>,
): Promise<unknown> =>
  manager.update(QuestionnaireDraft, { id }, asRow({ code: content.code, content, stale }));

/**
 * The draft as it is, until the transaction ends: touching its row first locks it on PostgreSQL, so
 * that of two edits at once the second builds on the first. On SQLite `run` already takes turns.
 */
async function hold(manager: EntityManager, id: string): Promise<QuestionnaireDraft> {
  await manager
    .createQueryBuilder()
    .update(QuestionnaireDraft)
    .set({ code: () => 'code' })
    .where({ id })
    .execute();
  const draft = await manager.findOneBy(QuestionnaireDraft, { id });
  if (!draft) throw noSuchQuestionnaire();
  return draft;
}

const noSuchQuestionnaire = (): DomainError => refuse('no-such-questionnaire');
