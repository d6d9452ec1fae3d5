import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  type ItemParams,
  type Page,
  Redirect,
  type SharedForm,
  stateOf,
  type Viewer,
  withSeen,
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
    const page = conditionPage(viewer, draft, place, conditionValues(place));
    return withSeen(page, stateOf(writtenAt(place)));
  }

  async revise(
    viewer: Viewer,
    { id, code }: ItemParams,
    part: ConditionalPart,
    form: SharedForm<ConditionDto>,
  ): Promise<Page | Redirect> {
    const draft = await this.drafts.get(id);
    const place = placeIn(draft.content, part, code);
    return form.settle(
      async (sent, checkSeen) => {
        if (sent.step === 'show') return conditionPage(viewer, draft, place, form.values);
        await this.drafts.change(
          id,
          (content) => {
            const now = placeIn(content, part, code);
            checkSeen(writtenAt(now));
            return revised(content, now, sent);
          },
          () => ({ kind: 'condition', part, code }),
        );
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

/** The whole condition, also where the lines of the form cannot say it. */
const writtenAt = ({ item }: ConditionPlace): unknown => item.showIf ?? null;

function revised(
  content: Questionnaire,
  { part, item, earlier }: ConditionPlace,
  sent: ConditionDto,
): Questionnaire {
  const isForAll = sent.step === 'everybody';
  const condition = isForAll ? undefined : readCondition(sent, earlier, item.showIf);
  return setCondition(content, part, item.code, condition);
}
