import {
  type Invitation,
  newBallotCode,
  toBase64Url,
  type Token,
} from '../../credentials/browser.js';
import { askUse } from '../ballot/ask-use.js';
import { type BallotRequest, showBallotPanel } from '../ballot/ballot-panel.js';
import {
  type OtherBallot,
  retakeBallots,
  takeBallots,
  type TakenBallots,
} from '../ballot/take-ballots.js';
import { showBook, showTaken } from '../book/book-parts.js';
import { loadBook, NO_BOOK } from '../book/load-book.js';
import { ELIGIBILITY_ADDRESS } from '../own-address.js';
import { showPanel } from '../page/elements.js';
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

/** Is told how a ballot of this survey is taken. */
export interface Taker {
  /** It is asked for; whether somebody else asks than before. */
  asked(request: BallotRequest, isOther: boolean): void;
  taken(ballot: TakenBallot): void;
  /** @returns whether what was filled in meanwhile is still there, since the ballot may come yet */
  notTaken(mayCome: boolean): boolean;
}

/** The part of a visit in which the ballot is taken, and those of a book besides. */
export class BallotTaking {
  private ballotCode = newBallotCode(crypto.getRandomValues(new Uint8Array(16)));
  /** Whether the same ballot was asked for before this page was loaded anew. */
  private isAgain = false;
  /** What became of asking last. */
  private messages: readonly string[] = [];
  /** Who asked last. */
  private asker: string | undefined;
  private isLeft = false;
  private panel: HTMLElement | undefined;
  private book = NO_BOOK;
  private others: readonly OtherBallot[] = [];
  private retake = (): Promise<void> => Promise.resolve();

  constructor(
    private readonly survey: CheckedSurvey,
    private readonly keeping: Keeping,
    private readonly kept: KeptVisit,
    private invitation: Invitation | undefined,
    private readonly taker: Taker,
  ) {}

  /** Asks with the code that was asked with before, since its ballot may have been given out. */
  askAgain({ code, invitation }: Asked): void {
    this.ballotCode = code;
    this.invitation = invitation;
    this.isAgain = true;
    this.messages = ['no-answer'];
  }

  show(): void {
    this.showBook();
    this.panel = showBallotPanel({
      survey: this.survey,
      ballotCode: this.ballotCode,
      isAgain: this.isAgain,
      messages: this.messages,
      invitation: this.invitation,
      askUse: ({ secret }) => askUse(ELIGIBILITY_ADDRESS, this.survey.id, secret),
      draw: (request) => this.draw(request),
    });
  }

  /** As it was when the ballot was asked for, with what became of that. */
  showAgain(): void {
    if (this.panel?.isConnected) showPanel('ballot');
    else this.show();
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

  /** What comes now is for nobody any more. */
  leave(): void {
    this.isLeft = true;
  }

  /** @returns what to say where there is no ballot */
  private async draw(request: BallotRequest): Promise<readonly string[]> {
    const { keeping, kept, survey, taker } = this;
    const isReady = request.own ? kept.begin(survey.body, request) : keeping.endTab();
    const asker = request.code + toBase64Url(request.invitation.secret);
    taker.asked(request, this.asker !== undefined && this.asker !== asker);
    this.asker = asker;
    this.messages = [];
    // Before the server is asked: its answer may be lost together with this page.
    await isReady;
    const others = request.withBook ? this.book.surveys : [];
    const taken = await takeBallots(ELIGIBILITY_ADDRESS, survey, others, request);
    if (this.isLeft) {
      await keeping.end();
      return [];
    }
    if (taken.kind !== 'taken') return this.refused(taken.kind);
    const { token, from } = taken;
    await kept.noteBallot({ token, from, compared: survey.hash });
    this.others = taken.others;
    this.retake = async () => {
      this.others = await retakeBallots(ELIGIBILITY_ADDRESS, this.others, request);
      this.showOthers();
    };
    taker.taken({ token, from, ballotCode: request.returning ? undefined : this.ballotCode });
    return [];
  }

  private refused(kind: Exclude<TakenBallots['kind'], 'taken'>): readonly string[] {
    const mayCome = kind === 'no-answer' || kind === 'too-many';
    if (!mayCome) this.kept.forgetAsked();
    this.messages = [kind];
    if (this.taker.notTaken(mayCome)) this.messages = [kind, 'filled-in'];
    return this.messages;
  }
}
