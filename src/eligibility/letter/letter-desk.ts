import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import type { Survey } from '../../surveys/index.js';
import { ViewRenderer } from '../../web/index.js';
import type { CouncilWords } from '../storage/letter.entity.js';
import { LetterStore } from '../storage/letter-store.js';
import { type Letter, type MailContent, textOf } from './letter-part.js';
import { letterLanguages, writeInvitation } from './write-invitation.js';

/** As long as a code, and none. */
const NO_CODE = 'XXXX-XXXX-XXXX-XXXX-XX';

/** Writes the mails of a survey. From the first one on, what the council says in them stays. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly letters: LetterStore,
    private readonly renderer: ViewRenderer,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Throws `letter-sealed` or `letter-changed`.
   *
   * @param seen `stateOf` the letter that whoever writes had before them
   */
  save(survey: Survey, seen: string, own: CouncilWords): Promise<void> {
    const spoken = letterLanguages(survey).map((tag) => [tag, own[tag] ?? ''] as const);
    return this.letters.save(
      survey.id,
      seen,
      Object.fromEntries(spoken.filter(([, text]) => text !== '')),
    );
  }

  /** The letter as it is, and the mail that it would make. */
  async preview(survey: Survey) {
    const letter = await this.letters.get(survey.id);
    const { mail, publicUrl } = this.configuration;
    if (!mail || publicUrl === undefined) return { letter, mail: null };
    const written = writeInvitation(survey, letter.words, NO_CODE, publicUrl);
    return {
      letter,
      mail: { from: mail.from, subject: written.subject, text: textOf(written) },
    };
  }

  /** For mails that go out now: what makes an invitation of a code. */
  async invitations(survey: Survey): Promise<(code: string) => MailContent> {
    const own = await this.letters.seal(survey.id);
    return (code) =>
      this.contentOf(writeInvitation(survey, own, code, this.configuration.publicUrl!));
  }

  private contentOf(letter: Letter): MailContent {
    return {
      subject: letter.subject,
      text: textOf(letter),
      html: this.renderer.render('mail/letter', letter),
    };
  }
}
