import type { ClassConstructor } from 'class-transformer';
import type { LocalisedText } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { FormValues, Page, Trouble, Viewer } from '../../web/index.js';
import type { Move } from '../draft/coded-items.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import type { ListedPart } from '../draft/seen-parts.js';
import type { NewPartDto } from '../forms/questionnaire.dto.js';
import type { Edited } from './part-editing.js';
import type { PartForm } from './part-form.js';

/** One kind of part of a questionnaire: its form, and what can be done to any one of them. */
export interface PartKind<Part extends { readonly code: string }, Sent extends object> {
  readonly name: ListedPart;
  readonly form: ClassConstructor<Sent>;
  find(content: Questionnaire, code: string): Part;
  /** What people know it by. */
  titleOf(part: Part): LocalisedText;
  /** What its form starts with. */
  values(part: Part): FormValues;
  page(
    viewer: Viewer,
    draft: QuestionnaireDraft,
    form: PartForm<Part>,
    values: FormValues,
    trouble?: Trouble,
  ): Page;
  /** Puts an empty one where it was asked for, under a code that is free. */
  add(content: Questionnaire, where: NewPartDto): Edited;
  revise(content: Questionnaire, part: Part, sent: Sent): Edited;
  move(content: Questionnaire, code: string, move: Move): Questionnaire;
  remove(content: Questionnaire, code: string): Questionnaire;
}
