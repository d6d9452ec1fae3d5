import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import type { Survey } from '../../surveys/index.js';
import { ViewRenderer } from '../../web/index.js';
import { InvitationTrail } from '../noting/invitation-trail.js';
import type { CouncilWords, Letter } from '../storage/letter.entity.js';
import { LetterStore } from '../storage/letter-store.js';
import { type MailContent, textOf, type WrittenLetter } from './letter-part.js';
import { letterLanguages } from './letter-pieces.js';
import { writeInvitation } from './write-invitation.js';
import { writeReminder } from './write-reminder.js';

export interface MailPreview {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** As long as a code, and none. */
const NO_CODE = 'XXXX-XXXX-XXXX-XXXX-XX';

/** Writes the mails of a survey. From the first one on, what the council says in them stays. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly letters: LetterStore,
    private readonly trail: InvitationTrail,
    private readonly renderer: ViewRenderer,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Throws `letter-sealed`.
   *
   * @param checkSeen throws when what is there is not what whoever writes had before them
   */
  async save(
    survey: Survey,
    own: CouncilWords,
    checkSeen: (there: CouncilWords) => void,
  ): Promise<void> {
    const spoken = letterLanguages(survey).map((tag) => [tag, own[tag] ?? ''] as const);
    const words = Object.fromEntries(spoken.filter(([, text]) => text !== ''));
    await this.trail.around({ kind: 'letter-written', survey }, () =>
      this.letters.save(survey.id, words, checkSeen),
    );
  }

  /** The letter as it is, and the mail that it would make, where mails can be sent. */
  async preview(
    survey: Survey,
  ): Promise<{ readonly letter: Letter; readonly mail: MailPreview | null }> {
    const letter = await this.letters.get(survey.id);
    const write = (publicUrl: string) => writeInvitation(survey, letter.words, NO_CODE, publicUrl);
    return { letter, mail: this.previewOf(write) };
  }

  previewReminder(survey: Survey): MailPreview | null {
    return this.previewOf((publicUrl) => writeReminder(survey, publicUrl));
  }

  /** For mails that go out now: what makes an invitation of a code. */
  async invitations(survey: Survey): Promise<(code: string) => MailContent> {
    const own = await this.letters.seal(survey.id);
    return (code) =>
      this.contentOf(writeInvitation(survey, own, code, this.configuration.publicUrl!));
  }

  /** What reminds of it. */
  reminder(survey: Survey): MailContent {
    return this.contentOf(writeReminder(survey, this.configuration.publicUrl!));
  }

  private previewOf(write: (publicUrl: string) => WrittenLetter): MailPreview | null {
    const { mail, publicUrl } = this.configuration;
    if (!mail || publicUrl === undefined) return null;
    const written = write(publicUrl);
    return { from: mail.from, subject: written.subject, text: textOf(written) };
  }

  private contentOf(letter: WrittenLetter): MailContent {
    return {
      subject: letter.subject,
      text: textOf(letter),
      html: this.renderer.render('mail/letter', letter),
    };
  }
}
