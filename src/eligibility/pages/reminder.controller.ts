import { Controller, Get, Post } from '@nestjs/common';
import { lifeShown, type Survey, SurveyDirectory } from '../../surveys/index.js';
import {
  Access,
  Form,
  Id,
  type Page,
  Seen,
  SeenPage,
  SentForm,
  stateOf,
  troubleOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { LetterDesk } from '../letter/letter-desk.js';
import { ReminderDesk, type ReminderOutcome } from '../reminders/reminder-desk.js';
import { ReminderDto } from './reminder.dto.js';
import { reminderPage, type SentReminder } from './reminder.view.js';
import { sentList } from './sent-list.js';

/** How an admin has everybody reminded who was invited by e-mail. */
@Controller('admin/surveys/:id/invitations/reminder')
@Access('admin')
export class ReminderController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly reminders: ReminderDesk,
    private readonly letters: LetterDesk,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, await this.surveys.get(id));
  }

  @Post()
  async remind(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(ReminderDto) form: SentForm<ReminderDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    const text = sentList(form, 'addresses');
    try {
      // The mail names the last day, which may have moved.
      seen.check(lifeShown(survey));
    } catch (error) {
      return this.page(viewer, survey, { text, unseen: troubleOf(error).refusal! });
    }
    const outcome: ReminderOutcome =
      form.checked.kind === 'invalid'
        ? { kind: 'refused', refusal: { kind: 'empty' } }
        : await this.reminders.remind(survey, text);
    return this.page(viewer, await this.surveys.get(id), { text, outcome });
  }

  private page(viewer: Viewer, survey: Survey, sent?: SentReminder): Page {
    const page = reminderPage(viewer, {
      survey,
      refusal: this.reminders.refusalOf(survey),
      mail: this.letters.previewReminder(survey),
      sent,
    });
    return withSeen(page, stateOf(lifeShown(survey)));
  }
}
