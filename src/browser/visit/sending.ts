import type { Response } from '../../questionnaire/browser.js';
import { forgetDraft } from '../answers/draft.js';
import type { SendMessage } from '../answers/form-panel.js';
import type { Action } from '../answers/press.js';
import { keptBallot } from '../ballot/kept-ballot.js';
import { showMessages } from '../page/elements.js';
import type { Keeping } from '../page/keeping.js';
import type { Answering } from './answering.js';
import type { KeptVisit } from './kept-visit.js';
import type { OfflinePage } from './offline-page.js';
import type { Step } from './step.js';
import type { Way } from './way.js';
import { bindActions } from './way-panels.js';

/** What a visit sends with its ballot, and where it goes on then. */
export class Sending {
  /**
   * @param isOver asks whether the survey takes answers at all any more, and says so where it does not
   */
  constructor(
    private readonly surveyId: string,
    private readonly visit: {
      readonly keeping: Keeping;
      readonly kept: KeptVisit;
      readonly answering: Answering;
      readonly offline: OfflinePage;
      readonly way: Way;
    },
    private readonly isOver: () => Promise<boolean>,
  ) {}

  /** Leaving is asked about where it would cost the vote, or what was not sent. */
  warn(): void {
    const { keeping, answering, way } = this.visit;
    const isAtRisk = way.reached.name === 'form' && (!keeping.isOwn || answering.isUnsent);
    window.onbeforeunload = isAtRisk ? (event) => event.preventDefault() : null;
  }

  /** Sends the form, as it is sent at this moment of the visit. */
  sendForm(answers: Response): Promise<SendMessage | undefined> {
    return this.send(this.visit.answering.action, answers);
  }

  /** What can be done with a ballot besides sending the form. */
  bindActions(panel: HTMLElement): void {
    const { answering, keeping, way } = this.visit;
    const actions = {
      change: () => {
        answering.action = 'replace';
        way.change();
      },
      replace: () => this.sendFrom(panel, 'replace'),
      withdraw: () => this.sendFrom(panel, 'withdraw', {}),
      forget: async () => {
        await keeping.end();
        this.bindActions(panel);
      },
    };
    bindActions(panel, actions, keptBallot(this.surveyId) !== undefined);
  }

  private async sendFrom(panel: HTMLElement, action: Action, answers?: Response): Promise<void> {
    showMessages(panel, this.visit.answering.isFetching ? 'early' : 'sending');
    const message = await this.send(action, answers);
    showMessages(panel, ...(message ? [message] : []));
  }

  private async send(action: Action, answers?: Response): Promise<SendMessage | undefined> {
    const sent = await this.visit.answering.send(action, answers);
    this.warn();
    if (!sent) return undefined;
    switch (sent.kind) {
      case 'counted':
        await this.end({ name: 'counted', receipt: sent.receipt });
        return undefined;
      case 'withdrawn':
        await this.end({ name: sent.kind });
        return undefined;
      case 'already-counted':
        this.visit.way.goOn({ name: sent.kind });
        return undefined;
      case 'not-accepted':
        return (await this.isOver()) ? undefined : sent.kind;
      case 'not-sent':
      case 'not-signed':
      case 'too-many':
      case 'too-large':
        return sent.kind;
    }
  }

  /** What was filled in leaves the device; the ballot stays, to change the answers, until it is cleared. */
  private async end(outcome: Step): Promise<void> {
    await this.visit.kept.noteOutcome(outcome);
    forgetDraft(this.surveyId);
    void this.visit.offline.end();
    this.visit.way.end(outcome);
  }
}
