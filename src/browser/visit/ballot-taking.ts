import { type Invitation, newBallotCode, type Token } from '../../credentials/browser.js';
import { askUse } from '../ballot/ask-use.js';
import { type BallotRequest, showBallotPanel } from '../ballot/ballot-panel.js';
import { type OtherBallot, retakeBallots, takeBallots } from '../ballot/take-ballots.js';
import { showBook, showTaken } from '../book/book-parts.js';
import { loadBook, NO_BOOK } from '../book/load-book.js';
import { ELIGIBILITY_ADDRESS } from '../own-address.js';
import type { Keeping } from '../page/keeping.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { Asked, KeptVisit } from './kept-visit.js';

export interface TakenBallot {
  readonly token: Token;
  /** First day to answer on, YYYY-MM-DD; empty for at once. */
  readonly from: string;
  /** The code that it was made of, unless the respondent had typed it. */
  readonly ballotCode: string | undefined;
}

/** The part of a visit in which the ballot is taken, and those of a book besides. */
export class BallotTaking {
  private ballotCode = newBallotCode(crypto.getRandomValues(new Uint8Array(16)));
  /** Whether the same ballot was asked for before this page was loaded anew. */
  private isAgain = false;
  private book = NO_BOOK;
  private others: readonly OtherBallot[] = [];
  private retake = (): Promise<void> => Promise.resolve();

  /** @param taken is told of the ballot of this survey */
  constructor(
    private readonly survey: CheckedSurvey,
    private readonly keeping: Keeping,
    private readonly kept: KeptVisit,
    private invitation: Invitation | undefined,
    private readonly taken: (ballot: TakenBallot) => void,
  ) {}

  /** Asks with the code that was asked with before, since its ballot may have been given out. */
  askAgain({ code, invitation }: Asked): void {
    this.ballotCode = code;
    this.invitation = invitation;
    this.isAgain = true;
  }

  show(): void {
    this.showBook();
    showBallotPanel({
      survey: this.survey,
      ballotCode: this.ballotCode,
      isAgain: this.isAgain,
      invitation: this.invitation,
      askUse: ({ secret }) => askUse(ELIGIBILITY_ADDRESS, this.survey.id, secret),
      draw: (request) => this.draw(request),
    });
  }

  async loadBook(): Promise<void> {
    this.book = await loadBook(ELIGIBILITY_ADDRESS, this.survey);
  }

  showBook(): void {
    showBook(this.book);
  }

  /** Which ballots were taken besides that of this survey. */
  showOthers(): void {
    showTaken(this.others, this.retake);
  }

  private async draw(request: BallotRequest): Promise<string | undefined> {
    const { keeping, kept, survey } = this;
    // Before the server is asked: its answer may be lost together with this page.
    await (request.own ? kept.begin(survey.body, request) : keeping.endTab());
    const others = request.withBook ? this.book.surveys : [];
    const taken = await takeBallots(ELIGIBILITY_ADDRESS, survey, others, request);
    if (taken.kind === 'no-answer' || taken.kind === 'too-many') return taken.kind;
    if (taken.kind !== 'taken') {
      kept.forgetAsked();
      return taken.kind;
    }
    const { token, from } = taken;
    await kept.noteBallot({ token, from, compared: survey.hash });
    this.others = taken.others;
    this.retake = async () => {
      this.others = await retakeBallots(ELIGIBILITY_ADDRESS, this.others, request);
      this.showOthers();
    };
    this.taken({ token, from, ballotCode: request.returning ? undefined : this.ballotCode });
    return undefined;
  }
}
