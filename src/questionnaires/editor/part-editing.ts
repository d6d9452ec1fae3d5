import { Inject, Injectable } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { FastifyRequest } from 'fastify';
import { type Page, Redirect, viewerOf } from '../../web/index.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { QUESTIONNAIRE_USES, type QuestionnaireUses } from '../ports.js';
import { editorPage } from './editor.view.js';
import type { Trouble } from './admin-page.js';
import { submitForm } from './submit-form.js';

export interface Added {
  readonly questionnaire: Questionnaire;
  readonly code: string;
}

/** The small forms of the editor page: one button each, refused on the page itself. */
@Injectable()
export class PartEditing {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    @Inject(QUESTIONNAIRE_USES) private readonly uses: QuestionnaireUses,
  ) {}

  /** Checks a form of the editor and changes the questionnaire as it says. */
  change<T extends object>(
    request: FastifyRequest,
    id: string,
    { type, body }: { readonly type: ClassConstructor<T>; readonly body: unknown },
    edit: (content: Questionnaire, form: T) => Questionnaire,
    anchor = '',
  ): Promise<Page | Redirect> {
    const work = async (form: T): Promise<Redirect> => {
      await this.drafts.change(id, (content) => edit(content, form));
      return new Redirect(`/admin/questionnaires/${id}${anchor}`);
    };
    return submitForm(type, body, work, (_values, trouble) => this.show(request, id, trouble));
  }

  /** Adds a part and leads to its own page. */
  add<T extends object>(
    request: FastifyRequest,
    id: string,
    { type, body }: { readonly type: ClassConstructor<T>; readonly body: unknown },
    part: 'sections' | 'questions' | 'profile',
    add: (content: Questionnaire, form: T) => Added,
  ): Promise<Page | Redirect> {
    const work = async (form: T): Promise<Redirect> => {
      let code = '';
      await this.drafts.change(id, (content) => {
        const added = add(content, form);
        code = added.code;
        return added.questionnaire;
      });
      return new Redirect(`/admin/questionnaires/${id}/${part}/${code}`);
    };
    return submitForm(type, body, work, (_values, trouble) => this.show(request, id, trouble));
  }

  private async show(request: FastifyRequest, id: string, trouble: Trouble): Promise<Page> {
    const draft = await this.drafts.get(id);
    const viewer = viewerOf(request)!;
    return editorPage(viewer, draft, await this.uses.of(id, viewer.language), trouble);
  }
}
