import { Controller } from '@nestjs/common';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import { Access } from '../../web/index.js';
import {
  addProfileQuestion,
  findProfileQuestion,
  moveProfileQuestion,
  removeProfileQuestion,
  reviseProfileQuestion,
} from '../draft/edit-profile.js';
import { ProfileQuestionDto } from '../forms/questionnaire.dto.js';
import { readProfileQuestion } from '../forms/read-questionnaire-forms.js';
import type { PartKind } from './part-kind.js';
import { PartController } from './part.controller.js';
import { profileQuestionPage, profileValues } from './profile-question.view.js';

const PROFILE_QUESTION: PartKind<ProfileQuestion, ProfileQuestionDto> = {
  name: 'profile',
  form: ProfileQuestionDto,
  find: findProfileQuestion,
  titleOf: ({ title }) => title,
  values: profileValues,
  page: profileQuestionPage,
  add: addProfileQuestion,
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
}
