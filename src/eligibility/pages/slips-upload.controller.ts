import { Controller, Post } from '@nestjs/common';
import { SurveyDirectory } from '../../surveys/index.js';
import { Access, Form, Id, Lang, type Language, Page, SentForm } from '../../web/index.js';
import { InvitationLists } from '../invitations/invitation-lists.js';
import { words } from '../words/index.js';
import { HashesDto } from './invitations.dto.js';
import { doneText, refusalTexts } from './invitations.view.js';

/** Where a rep's browser, which made and printed slips, sends their hashes. */
@Controller('rep/surveys/:id/invitations')
@Access('rep')
export class SlipsUploadController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly lists: InvitationLists,
  ) {}

  /** Fields `hashes` (a line each) and `count`; answers 200, or 422 with the reason. */
  @Post('hashes')
  async addHashes(
    @Lang() language: Language,
    @Id() id: string,
    @Form(HashesDto) { checked: form }: SentForm<HashesDto>,
  ): Promise<Page> {
    const survey = await this.surveys.get(id);
    const { hashes = '', count } = form.kind === 'valid' ? form.value : {};
    const outcome = await this.lists.addHashes(
      survey,
      hashes,
      'rep',
      count ? Number(count) : undefined,
    );
    const t = words[language].invitations;
    const isDone = outcome.kind === 'done';
    const text = isDone
      ? doneText(t, { field: 'hashes', outcome })
      : refusalTexts(t, outcome.refusal).join(' ');
    const model = { t, title: t.slips, text, isDone, id: survey.id };
    return new Page('eligibility/slips-uploaded', model, isDone ? 200 : 422, language);
  }
}
