import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { type Database, OFFICE_DATABASE, asRow } from '../../database/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { QuestionnaireDraft } from './questionnaire-draft.entity.js';
import { refuse } from '../refusals.js';

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

  async create(content: Questionnaire): Promise<string> {
    const id = randomBytes(16).toString('hex');
    const draft: QuestionnaireDraft = { id, code: content.code, content };
    await this.office.run((manager) => manager.insert(QuestionnaireDraft, asRow(draft)));
    return id;
  }

  delete(id: string): Promise<void> {
    return this.office.run(async (manager) => {
      await manager.delete(QuestionnaireDraft, { id });
    });
  }

  /** Replaces the content by what `edit` makes of it; when `edit` throws, nothing changes. */
  change(id: string, edit: (content: Questionnaire) => Questionnaire): Promise<Questionnaire> {
    return this.office.run(async (manager) => {
      // Touching the row first locks it on PostgreSQL, so that of two edits at once the second
      // builds on the first; on SQLite `run` already takes turns.
      await manager
        .createQueryBuilder()
        .update(QuestionnaireDraft)
        .set({ code: () => 'code' })
        .where({ id })
        .execute();
      const draft = await manager.findOneBy(QuestionnaireDraft, { id });
      if (!draft) throw noSuchQuestionnaire();
      const content = edit(draft.content);
      await manager.update(QuestionnaireDraft, { id }, asRow({ code: content.code, content }));
      return content;
    });
  }
}

const noSuchQuestionnaire = (): DomainError => refuse('no-such-questionnaire');
