import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { quotesOf } from '../../../comments/index.js';
import { type Database, OFFICE_DATABASE } from '../../../database/index.js';
import {
  checkChoice,
  type Choice,
  CHOOSERS,
  choiceSigners,
  readChoice,
} from '../../../holders/index.js';
import { ReleaseLedger, ReleaseStore } from '../../../releases/index.js';
import { CouncilSigners } from '../../../roster/index.js';
import {
  checkNotPurged,
  signersNow,
  type Survey,
  SurveyDirectory,
} from '../../../surveys/index.js';
import { record } from '../../../trail/index.js';
import { refuse } from '../../refusals.js';
import type { TableMinutes } from '../read-minutes.js';

/** The name that people know the one file by. */
const FILE = 'choice';

/**
 * What holders chose of the comments that they alone have read becomes the next edition: signed by the devices
 * of two of those who opened the survey, and of no comment that the minutes do not know. No other comment
 * reaches this server.
 */
@Injectable()
export class ChoiceFromTable {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly surveys: SurveyDirectory,
    private readonly releases: ReleaseStore,
    private readonly ledger: ReleaseLedger,
    private readonly signers: CouncilSigners,
    private readonly clock: Clock,
  ) {}

  /** Publishes it, and returns the number of the edition. Throws a DomainError that says what to do. */
  async publish(survey: Survey, minutes: TableMinutes, file: unknown): Promise<number> {
    checkNotPurged(survey);
    const { id, definition } = survey;
    const { questionnaire } = definition;
    const choice = readChoice(file, FILE);
    await this.ledger.checkIntact(id);
    const questions = await checkChoice(
      { file: FILE, content: choice },
      {
        minutes,
        after: (await this.releases.latest(id))?.hash ?? '',
        themes: questionnaire.sections.map(({ code }) => code),
      },
    );
    await this.checkSigned(choice, minutes, survey);
    const quotes = quotesOf(questionnaire, choice.chosen, questions);
    const written = new Map(
      choice.comments.fields.map(({ question, marks }) => [question, marks.length]),
    );
    return this.office.run(async (manager) => {
      // Of two that are brought at once, one waits for the other, and then comes too late.
      await this.surveys.hold(manager, id);
      const current = await this.releases.checkNext(manager, id, quotes, written);
      // Another choice may have come between: this one was made after the edition before it.
      if (current.release.hash !== choice.after) throw refuse('choice-late');
      const agreed = { review: { devices: CHOOSERS }, written } as const;
      const edition = await this.releases.publishNext(manager, id, quotes, agreed);
      const details = { edition, comments: quotes.length };
      await record(manager, this.clock, { kind: 'release-made', survey: { id }, details });
      return edition;
    });
  }

  private async checkSigned(
    choice: Choice,
    { seats }: TableMinutes,
    survey: Survey,
  ): Promise<void> {
    const signers = await this.signers.of(survey.definition.holders!.list);
    if (!signers) throw refuse('table-list-missing');
    const signed = await choiceSigners(choice, signersNow(survey, signers), seats);
    if (signed < CHOOSERS) throw refuse('choice-unsigned', { needed: CHOOSERS, signed });
  }
}
