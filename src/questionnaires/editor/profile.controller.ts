import { Controller, Post } from '@nestjs/common';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import {
  Access,
  Form,
  Id,
  type Page,
  type Redirect,
  SentForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import {
  addProfileQuestion,
  findProfileQuestion,
  moveProfileQuestion,
  removeProfileQuestion,
  reviseProfileQuestion,
} from '../draft/edit-profile.js';
import { ConfirmDto, ProfileQuestionDto } from '../forms/questionnaire.dto.js';
import { readProfileQuestion } from '../forms/read-questionnaire-forms.js';
import { PartController, type PartKind } from './part.controller.js';
import { profileQuestionPage, profileValues } from './profile-question.view.js';

const PROFILE_QUESTION: PartKind<ProfileQuestion, ProfileQuestionDto> = {
  name: 'profile',
  form: ProfileQuestionDto,
  find: findProfileQuestion,
  titleOf: ({ title }) => title,
  values: profileValues,
  page: profileQuestionPage,
  revise: (content, { code }, sent) => ({
    questionnaire: reviseProfileQuestion(content, code, readProfileQuestion(sent)),
    code: sent.code,
  }),
  move: moveProfileQuestion,
  remove: removeProfileQuestion,
};

@Controller('admin/questionnaires/:id/profile')
@Access('admin')
export class ProfileController extends PartController<ProfileQuestion, ProfileQuestionDto> {
  protected readonly kind = PROFILE_QUESTION;

  @Post()
  add(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ConfirmDto) form: SentForm<ConfirmDto>,
  ): Promise<Page | Redirect> {
    return this.parts.add(viewer, id, form, 'profile', addProfileQuestion);
  }
}
