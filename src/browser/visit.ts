import { type Invitation, newBallotCode, type Token } from '../credentials/browser.js';
import type { Response } from '../questionnaire/browser.js';
import { forgetDraft } from './answers/draft.js';
import { type SendMessage, showFormPanel } from './answers/form-panel.js';
import { type Action, Submission } from './answers/submission.js';
import { askUse } from './ballot/ask-use.js';
import { type BallotRequest, showBallotPanel } from './ballot/ballot-panel.js';
import { bindCopy, showCode } from './ballot/code-tools.js';
import { forgetBallot, keepBallot, keptBallot } from './ballot/kept-ballot.js';
import { type OtherBallot, retakeBallots, takeBallots } from './ballot/take-ballots.js';
import { answerFrom, answeringDay } from './ballot/waiting-day.js';
import { showBook, showTaken } from './book/book-parts.js';
import { loadBook, NO_BOOK } from './book/load-book.js';
import { bindLanguages } from './page/languages.js';
import { now } from './page/own-clock.js';
import {
  all,
  fillSlot,
  make,
  onPress,
  one,
  pageDay,
  showMessages,
  showPanel,
} from './page/elements.js';
import { showComparePanel } from './survey/compare-panel.js';
import type { CheckedSurvey } from './survey/load-survey.js';

type Step =
  | { readonly name: 'ballot' | 'compare' | 'form' | 'already-counted' | 'withdrawn' }
  /** The code, unless the ballot was kept here and the code is known to the respondent alone. */
  | { readonly name: 'waiting'; readonly from: string; readonly ballotCode?: string }
  | { readonly name: 'counted'; readonly receipt: string };

/** Processes that the page names; empty for the origin of the page. */
interface Bases {
  readonly eligibility: string;
  readonly intake: string;
}

/** One respondent's way through a survey, from the ballot to the receipt, in one page's memory. */
export class Visit {
  private readonly ballotCode = newBallotCode(crypto.getRandomValues(new Uint8Array(16)));
  private submission: Submission | undefined;
  private action: Action = 'submit';
  private answers: Response = {};
  private step: Step = { name: 'ballot' };
  private book = NO_BOOK;
  private others: readonly OtherBallot[] = [];
  private retake = (): Promise<void> => Promise.resolve();

  constructor(
    private readonly survey: CheckedSurvey,
    private readonly invitation: Invitation | undefined,
    private readonly bases: Bases,
  ) {}

  /** Starts with the ballot that this device keeps, if somebody asked it to, or without one. */
  begin(): void {
    const kept = keptBallot(this.survey.id);
    if (kept) this.take(kept.token);
    bindLanguages(`/s/${this.survey.slug}`, () => this.show(this.step));
    if (kept?.compared) return this.answerOrWait(kept.from);
    this.show({ name: kept ? 'compare' : 'ballot' });
    if (!kept) void this.offerBook();
  }

  private async offerBook(): Promise<void> {
    this.book = await loadBook(this.bases.eligibility, this.survey);
    if (this.step.name === 'ballot') showBook(this.book);
  }

  /** A ballot that was taken with those of other surveys is used once the words were compared. */
  private compared(): void {
    const kept = keptBallot(this.survey.id);
    if (!kept) return this.show({ name: 'ballot' });
    keepBallot(this.survey.id, { ...kept, compared: true });
    this.answerOrWait(kept.from);
  }

  /** @param from first day to answer on; empty for at once */
  private answerOrWait(from: string, ballotCode?: string): void {
    // While ballots are taken before the survey opens, the page holds no form.
    const isOpen = document.querySelector('[data-panel="form"]') !== null;
    const first = isOpen ? from : answerFrom(this.survey.definition, now());
    if (isOpen && first <= answeringDay(this.survey.definition, now()))
      return this.show({ name: 'form' });
    this.show({ name: 'waiting', from: first, ...(ballotCode ? { ballotCode } : {}) });
  }

  /** The six words as this browser knows them, whatever the page said. */
  private wordLists(): readonly HTMLElement[] {
    return this.survey.words.map(({ language, words }) => {
      const list = make('ol', '', { class: 'words', lang: language, translate: 'no' });
      list.append(...words.map((word) => make('li', word)));
      return list;
    });
  }

  private take(token: Token): void {
    this.submission = new Submission(this.bases.intake, this.survey, token);
  }

  private show(step: Step): void {
    this.step = step;
    window.onbeforeunload = null;
    for (const part of all('[data-intro]')) part.hidden = !/^(ballot|compare)$/.test(step.name);
    for (const part of all('[data-part="words"]')) part.replaceChildren(...this.wordLists());
    showTaken(this.others, this.retake);
    switch (step.name) {
      case 'ballot':
        showBook(this.book);
        return showBallotPanel({
          words: this.survey.words,
          ballotCode: this.ballotCode,
          invitation: this.invitation,
          askUse: ({ secret }) => askUse(this.bases.eligibility, this.survey.id, secret),
          draw: (request) => this.draw(request),
        });
      case 'compare':
        return showComparePanel(this.survey.words, () => this.compared());
      case 'form':
        showFormPanel(this.survey, (answers) => this.send(this.action, answers));
        return this.bindActions(one('[data-panel="form"]'));
      case 'waiting':
        return this.showWaiting(step.from, step.ballotCode);
      case 'counted':
        return this.showCounted(step.receipt);
      case 'already-counted':
      case 'withdrawn':
        return this.bindActions(showPanel(step.name));
    }
  }

  private async draw(request: BallotRequest): Promise<string | undefined> {
    const others = request.withBook ? this.book.surveys : [];
    const base = this.bases.eligibility;
    const taken = await takeBallots(base, this.survey, others, request);
    if (taken.kind !== 'taken') return taken.kind;
    this.take(taken.token);
    this.others = taken.others;
    this.retake = async () => {
      this.others = await retakeBallots(base, this.others, request);
      showTaken(this.others, this.retake);
    };
    this.answerOrWait(taken.from, request.returning ? undefined : this.ballotCode);
    return undefined;
  }

  private async send(action: Action, answers: Response): Promise<SendMessage | undefined> {
    if (!this.submission) return 'not-accepted';
    this.answers = answers;
    const sent = await this.submission.send(action, answers);
    switch (sent.kind) {
      case 'counted':
        forgetDraft(this.survey.id);
        this.show({ name: 'counted', receipt: sent.receipt });
        return undefined;
      case 'already-counted':
      case 'withdrawn':
        this.show({ name: sent.kind });
        return undefined;
      case 'not-sent':
      case 'too-many':
      case 'not-accepted':
      case 'too-large':
        return sent.kind;
    }
  }

  private showWaiting(from: string, ballotCode: string | undefined): void {
    const panel = showPanel('waiting');
    fillSlot('from', pageDay(from), panel);
    one('[data-part="code"]', panel).hidden = ballotCode === undefined;
    if (ballotCode !== undefined) showCode(panel, ballotCode);
    this.bindActions(panel);
  }

  private showCounted(receipt: string): void {
    const panel = showPanel('counted');
    // In groups, to be read aloud; whoever reads a receipt passes over blanks.
    fillSlot('receipt', receipt.replace(/(.{8})(?=.)/g, '$1 '), panel);
    bindCopy(panel, receipt);
    this.bindActions(panel);
  }

  /** What can be done with a ballot besides sending the form; each panel has some of these. */
  private bindActions(panel: HTMLElement): void {
    const actions: Readonly<Record<string, () => void | Promise<void>>> = {
      change: () => {
        this.action = 'replace';
        this.show({ name: 'form' });
      },
      replace: () => this.sendFrom(panel, 'replace', this.answers),
      withdraw: () => this.sendFrom(panel, 'withdraw', {}),
      forget: () => {
        forgetBallot(this.survey.id);
        forgetDraft(this.survey.id);
        this.bindActions(panel);
      },
    };
    for (const [name, act] of Object.entries(actions)) {
      for (const button of all(`[data-action="${name}"]`, panel)) onPress(button, act);
    }
    const isKept = keptBallot(this.survey.id) !== undefined;
    for (const part of all('[data-part="kept"]', panel)) part.hidden = !isKept;
  }

  private async sendFrom(panel: HTMLElement, action: Action, answers: Response): Promise<void> {
    showMessages(panel, 'sending');
    const message = await this.send(action, answers);
    showMessages(panel, ...(message ? [message] : []));
  }
}
