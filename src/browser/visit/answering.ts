import type { Token } from '../../credentials/browser.js';
import type { Response } from '../../questionnaire/browser.js';
import { type Action, readPress } from '../answers/press.js';
import { type Sent, Submission } from '../answers/submission.js';
import { INTAKE_ADDRESS } from '../own-address.js';
import type { Keeping } from '../page/keeping.js';
import type { CheckedSurvey } from '../survey/load-survey.js';

/** The part of a visit in which answers are sent, changed and withdrawn with one ballot. */
export class Answering {
  /** What sending the form does. */
  action: Action = 'submit';
  private submission: Submission | undefined;
  /** As they were sent last. */
  private answers: Response = {};
  private wasNotSent = false;
  /** While a ballot is being fetched. */
  private coming: Promise<void> | undefined;
  private end = (): void => undefined;

  constructor(
    private readonly survey: CheckedSurvey,
    private readonly keeping: Keeping,
  ) {}

  get hasBallot(): boolean {
    return this.submission !== undefined;
  }

  get isFetching(): boolean {
    return this.coming !== undefined;
  }

  /** Whether there is a ballot, or one was asked for while the form is shown. */
  get isBegun(): boolean {
    return this.hasBallot || this.isFetching;
  }

  /** Whether answers were sent and nobody knows whether they arrived. */
  get isUnsent(): boolean {
    return this.wasNotSent;
  }

  /** What was sealed last as a test ballot, to be saved; nothing otherwise. */
  get testFile(): string | undefined {
    return this.submission?.testFile;
  }

  /** A ballot was asked for: what is sent before it is there waits for it. */
  expect(): void {
    this.coming = new Promise((resolve) => (this.end = resolve));
  }

  /** None came. */
  giveUp(): void {
    this.coming = undefined;
    this.end();
  }

  use(token: Token): void {
    const press = readPress(this.keeping.read('press'));
    this.submission = new Submission(INTAKE_ADDRESS, this.survey, token, press, (made) =>
      this.keeping.write('press', made),
    );
    this.coming = undefined;
    this.end();
  }

  /**
   * @param answers those that were sent last, where nothing else is told
   * @returns nothing where no ballot came
   */
  async send(action: Action, answers = this.answers): Promise<Sent | undefined> {
    await this.coming;
    if (!this.submission) return undefined;
    this.answers = answers;
    const sent = await this.submission.send(action, answers);
    this.wasNotSent = /^(not-sent|not-signed|too-many)$/.test(sent.kind);
    return sent;
  }
}
