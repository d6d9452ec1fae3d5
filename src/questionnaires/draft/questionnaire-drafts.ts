import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/index.js';
import { type Database, OFFICE_DATABASE, asRow } from '../../database/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { QuestionnaireDraft } from './questionnaire-draft.entity.js';
import { refuse } from '../refusals.js';
import type { Silence } from './silenced.js';

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
    const draft: QuestionnaireDraft = { id, code: content.code, content, silenced };
    await this.office.run((manager) => manager.insert(QuestionnaireDraft, asRow(draft)));
    return id;
  }

  /** @param check throws when it is not to be deleted as it is now; then it stays */
  delete(id: string, check: (content: Questionnaire) => void): Promise<void> {
    return this.office.run(async (manager) => {
      const { content } = await hold(manager, id);
      check(content);
      await manager.delete(QuestionnaireDraft, { id });
    });
  }

  /** Replaces the content by what `edit` makes of it; when `edit` throws, nothing changes. */
  change(id: string, edit: (content: Questionnaire) => Questionnaire): Promise<Questionnaire> {
    return this.office.run(async (manager) => {
      const content = edit((await hold(manager, id)).content);
      await manager.update(QuestionnaireDraft, { id }, asRow({ code: content.code, content }));
      return content;
    });
  }

  /** Keeps what `edit` makes of what is silenced in it; the questionnaire stays as it is. */
  silence(id: string, edit: (draft: QuestionnaireDraft) => readonly Silence[]): Promise<void> {
    return this.office.run(async (manager) => {
      const silenced = edit(await hold(manager, id));
      await manager.update(QuestionnaireDraft, { id }, asRow({ silenced }));
    });
  }
}

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
