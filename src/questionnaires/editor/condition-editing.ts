import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  type ItemParams,
  type Page,
  Redirect,
  type SentForm,
  type Viewer,
} from '../../web/index.js';
import type { ConditionDto } from '../conditions/condition.dto.js';
import { earlierClosed, findConditional, setCondition } from '../conditions/edit-condition.js';
import { readCondition } from '../conditions/read-condition.js';
import type { ConditionalPart } from '../draft/condition-problems.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { conditionPage, type ConditionPlace, conditionValues } from './condition.view.js';

/** The page on which the condition of a question or a section is written. */
@Injectable()
export class ConditionEditing {
  constructor(private readonly drafts: QuestionnaireDrafts) {}

  async show(viewer: Viewer, { id, code }: ItemParams, part: ConditionalPart): Promise<Page> {
    const draft = await this.drafts.get(id);
    const place = placeIn(draft.content, part, code);
    return conditionPage(viewer, draft, place, conditionValues(place));
  }

  async revise(
    viewer: Viewer,
    { id, code }: ItemParams,
    part: ConditionalPart,
    form: SentForm<ConditionDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    const place = placeIn(draft.content, part, code);
    return form.settle(
      async (sent) => {
        if (sent.step === 'show') return conditionPage(viewer, draft, place, form.values);
        await this.drafts.change(id, (content) => revised(content, part, code, sent));
        return new Redirect(`/admin/questionnaires/${id}#item-${code}`);
      },
      (values, trouble) => conditionPage(viewer, draft, place, values, trouble),
    );
  }
}

function placeIn(content: Questionnaire, part: ConditionalPart, code: string): ConditionPlace {
  const item = findConditional(content, part, code);
  return { part, item, earlier: earlierClosed(content, part, code) };
}

function revised(
  content: Questionnaire,
  part: ConditionalPart,
  code: string,
  sent: ConditionDto,
): Questionnaire {
  const { item, earlier } = placeIn(content, part, code);
  const isForAll = sent.step === 'everybody';
  const condition = isForAll ? undefined : readCondition(sent, earlier, item.showIf);
  return setCondition(content, part, code, condition);
}
