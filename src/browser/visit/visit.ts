import { type Invitation, toBase64Url } from '../../credentials/browser.js';
import type { Response } from '../../questionnaire/browser.js';
import { forgetDraft, readDraft } from '../answers/draft.js';
import { type SendMessage, showFormPanel } from '../answers/form-panel.js';
import type { Screen } from '../answers/pager.js';
import type { Action } from '../answers/press.js';
import { type KeptBallot, keptBallot } from '../ballot/kept-ballot.js';
import { answerFrom, answeringDay } from '../ballot/waiting-day.js';
import { IS_OWN_PAGE, OWN_ADDRESS } from '../own-address.js';
import { onPress, one, showMessages, showPanel } from '../page/elements.js';
import type { Keeping } from '../page/keeping.js';
import { bindLanguages } from '../page/languages.js';
import { bindLeaving } from '../page/leave.js';
import { IS_TEST } from '../page/test-ballot.js';
import { leaveToOthers } from '../page/one-tab.js';
import { now } from '../page/own-clock.js';
import { Trail } from '../page/trail.js';
import { showComparePanel } from '../survey/compare-panel.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { Answering } from './answering.js';
import { BallotTaking } from './ballot-taking.js';
import { KeptVisit } from './kept-visit.js';
import { OfflinePage } from './offline-page.js';
import { screenOf, type Step } from './step.js';
import { bindActions, showCounted, showWaiting } from './way-panels.js';

/** What is drawn around a visit. */
export interface DrawnPage {
  /** Draws the screens in a language; false where its words do not come. */
  readonly draw: (language: string) => Promise<boolean>;
  /** Draws a page that holds nothing of the survey. */
  readonly clear: () => void;
  /** Asks whether the survey takes answers at all any more, and says so where it does not. */
  readonly isOver: () => Promise<boolean>;
}

/** How somebody came. */
export interface Arrival {
  readonly invitation: Invitation | undefined;
  /** Whether they chose to go on with a ballot that is kept here. */
  readonly withKept: boolean;
}

/** One respondent's way through a survey, from the ballot to the receipt: which step is shown when. */
export class Visit {
  private readonly trail: Trail<Step['name'], Screen>;
  private readonly kept: KeptVisit;
  private readonly ballots: BallotTaking;
  private readonly answering: Answering;
  private readonly offline: OfflinePage;
  /** What is shown, and the step of the way that was reached: "back" shows earlier ones. */
  private step: Step = { name: 'first' };
  private reached: Step = { name: 'ballot' };
  /** What became of what was sent last. */
  private outcome: Step | undefined;

  constructor(
    private readonly survey: CheckedSurvey,
    private readonly arrival: Arrival,
    private readonly keeping: Keeping,
    private readonly page: DrawnPage,
  ) {
    this.kept = new KeptVisit(keeping, survey.id);
    this.ballots = new BallotTaking(
      survey,
      keeping,
      this.kept,
      arrival.invitation,
      ({ token, from, ballotCode }) => {
        this.answering.use(token);
        this.answerOrWait(from, ballotCode);
      },
    );
    this.answering = new Answering(survey, keeping);
    this.offline = new OfflinePage(survey.slug, keeping);
    this.trail = new Trail(
      () => this.keeping.isOwn,
      ({ name, detail }) => this.returnTo(name, detail),
    );
  }

  /** Goes on where a reload has interrupted, or with what the device keeps, or begins. */
  begin(): void {
    bindLanguages(async (language) => {
      const isDrawn = await this.page.draw(language);
      void this.keeping.write('language', language);
      if (isDrawn) this.show(this.step);
      return isDrawn;
    });
    const here = this.trail.here();
    if (this.arrival.withKept) {
      void this.goOnWithKept(keptBallot(this.survey.id));
      return;
    }
    if (this.keeping.isOwn && this.isSameInvitation()) return this.resume(here?.detail);
    const before = isReload() ? here?.name : undefined;
    const isReloaded = before === 'form' || before === 'waiting';
    const name = isReloaded || before === 'ballot' ? 'ballot' : 'first';
    // A visit that was lost with its tab may have left the page without a network.
    if (!this.keeping.isOwn) void this.offline.end();
    this.trail.replace({ name });
    this.show({ name });
    // Nothing is kept: the ballot comes again with its code.
    if (isReloaded) showMessages(one('[data-panel="ballot"]'), 'reloaded');
  }

  /** A tab goes on by itself, unless somebody came with an invitation that it was not asking with. */
  private isSameInvitation(): boolean {
    const { invitation } = this.arrival;
    if (!invitation) return true;
    const { asked } = this.kept;
    return (
      asked !== undefined && toBase64Url(asked.invitation.secret) === toBase64Url(invitation.secret)
    );
  }

  private resume(screen: Screen | undefined): void {
    const { asked, ballot, outcome } = this.kept;
    if (ballot) {
      this.answering.use(ballot.token);
      if (outcome) {
        this.outcome = outcome;
        return this.reach(outcome);
      }
      void this.goOnWithKept(ballot, screen);
      return;
    }
    if (asked) this.ballots.askAgain(asked);
    this.reach({ name: 'ballot' });
  }

  private async goOnWithKept(kept: KeptBallot | undefined, screen?: Screen): Promise<void> {
    if (!kept) {
      this.show({ name: 'first' });
      return;
    }
    if (!this.keeping.isOwn) await this.keeping.begin(this.survey.body);
    this.answering.use(kept.token);
    if (kept.compared !== this.survey.hash) this.reach({ name: 'compare' });
    else this.answerOrWait(kept.from, undefined, screen);
  }

  private async offerBook(): Promise<void> {
    await this.ballots.loadBook();
    if (this.step.name === 'ballot') this.ballots.showBook();
  }

  /** The words of this very definition were compared, before a kept ballot is used with it. */
  private compared(): void {
    const { ballot } = this.kept;
    if (!ballot) return this.reach({ name: 'ballot' });
    void this.kept.noteBallot({ ...ballot, compared: this.survey.hash });
    this.answerOrWait(ballot.from);
  }

  /** @param from first day to answer on; empty for at once */
  private answerOrWait(from: string, ballotCode?: string, screen?: Screen): void {
    // While ballots are taken before the survey opens, the page holds no form.
    const isOpen = document.querySelector('[data-panel="form"]') !== null;
    const first = isOpen ? from : answerFrom(this.survey.definition, now());
    if (isOpen && first <= answeringDay(this.survey.definition, now()))
      return this.reach({ name: 'form', screen });
    this.reach({ name: 'waiting', from: first, ...(ballotCode ? { ballotCode } : {}) });
  }

  /**
   * A step that is not stepped back from, such as the form once there is a ballot. The address becomes
   * that of the survey, which a reload restores; a page that somebody else serves has no such one.
   */
  private reach(step: Step): void {
    this.reached = step;
    if (this.keeping.isOwn && /^(form|waiting)$/.test(step.name)) void this.offline.keep();
    const own = `${OWN_ADDRESS}/s/${this.survey.slug}${IS_TEST ? '#test' : ''}`;
    const address = this.answering.hasBallot && IS_OWN_PAGE ? own : undefined;
    this.trail.replace({ name: step.name, detail: screenOf(step) }, address, 0);
    this.show(step);
  }

  private goOn(step: Step, depth?: number): void {
    this.trail.push({ name: step.name, detail: screenOf(step) }, depth);
    this.show(step);
  }

  /** Where "back" or "forward" led: never to what would take a second ballot, or send twice. */
  private returnTo(name: Step['name'], screen: Screen | undefined): void {
    if (name === 'first') return this.show({ name });
    if (name === 'form' && this.reached.name === 'form') return this.show({ name, screen });
    if (this.outcome && (name === 'counted' || name === 'withdrawn')) this.reached = this.outcome;
    if (this.reached.name !== 'form') this.trail.replace({ name: this.reached.name });
    this.show(this.reached);
  }

  private show(step: Step): void {
    this.step = step;
    this.warn();
    bindLeaving(() => this.end(), this.page.clear);
    this.ballots.showOthers();
    switch (step.name) {
      case 'first':
        return this.showFirst();
      case 'ballot':
        return this.ballots.show();
      case 'compare':
        return showComparePanel(this.survey, () => this.compared());
      case 'form':
        return this.showForm(step.screen);
      case 'waiting':
        return this.bindActions(showWaiting(step.from, step.ballotCode));
      case 'counted':
        return this.bindActions(showCounted(step.receipt, this.answering.testFile));
      case 'already-counted':
      case 'withdrawn':
        return this.bindActions(showPanel(step.name));
    }
  }

  private showFirst(): void {
    const panel = showPanel('first');
    // With a ballot already in hand there is nothing to offer.
    const kept = this.answering.hasBallot ? undefined : this.kept.ballot;
    one('[data-part="kept-here"]', panel).hidden = kept === undefined;
    onPress(one('[data-action="go-on-kept"]', panel), () =>
      this.keeping.isOwn ? this.resume(undefined) : this.goOnWithKept(kept),
    );
    onPress(one('[data-action="begin"]', panel), () => {
      this.goOn(this.reached, 0);
      if (this.reached.name === 'ballot') void this.offerBook();
    });
  }

  private showForm(screen: Screen | undefined): void {
    showFormPanel(this.survey, {
      draft: readDraft(this.keeping.read('draft')),
      screen,
      mayKeep: this.keeping.isOwn,
      message: this.keeping.isBlocked ? 'blocked' : undefined,
      changed: (entries) => void this.keeping.write('draft', entries),
      turned: (to) => this.turned(to),
      send: (answers) => this.send(this.answering.action, answers),
    });
    this.bindActions(one('[data-panel="form"]'));
    this.offline.show();
  }

  private turned(screen: Screen): void {
    this.step = { name: 'form', screen };
    this.trail.push({ name: 'form', detail: screen });
  }

  /** Leaving is asked about where it would cost the vote, or what was not sent. */
  private warn(): void {
    const isAtRisk =
      this.reached.name === 'form' && (!this.keeping.isOwn || this.answering.isUnsent);
    window.onbeforeunload = isAtRisk ? (event) => event.preventDefault() : null;
  }

  private async send(action: Action, answers?: Response): Promise<SendMessage | undefined> {
    const sent = await this.answering.send(action, answers);
    this.warn();
    switch (sent.kind) {
      case 'counted':
        await this.sent({ name: 'counted', receipt: sent.receipt });
        return undefined;
      case 'withdrawn':
        await this.sent({ name: sent.kind });
        return undefined;
      case 'already-counted':
        this.goOn({ name: sent.kind });
        return undefined;
      case 'not-accepted':
        return (await this.page.isOver()) ? undefined : sent.kind;
      case 'not-sent':
      case 'not-signed':
      case 'too-many':
      case 'too-large':
        return sent.kind;
    }
  }

  /** What was filled in leaves the device; the ballot stays, to change the answers, until it is cleared. */
  private async sent(step: Step): Promise<void> {
    await this.kept.noteOutcome(step);
    forgetDraft(this.survey.id);
    this.outcome = this.reached = step;
    void this.offline.end();
    this.trail.replace({ name: step.name });
    this.trail.rewind();
    this.show(step);
  }

  private async end(): Promise<void> {
    leaveToOthers();
    await Promise.all([this.keeping.end(), this.offline.end()]);
  }

  /** What can be done with a ballot besides sending the form. */
  private bindActions(panel: HTMLElement): void {
    const actions = {
      change: () => {
        this.answering.action = 'replace';
        this.reached = { name: 'form' };
        this.goOn(this.reached);
      },
      replace: () => this.sendFrom(panel, 'replace'),
      withdraw: () => this.sendFrom(panel, 'withdraw', {}),
      forget: async () => {
        await this.keeping.end();
        this.bindActions(panel);
      },
    };
    bindActions(panel, actions, keptBallot(this.survey.id) !== undefined);
  }

  private async sendFrom(panel: HTMLElement, action: Action, answers?: Response): Promise<void> {
    showMessages(panel, 'sending');
    const message = await this.send(action, answers);
    showMessages(panel, ...(message ? [message] : []));
  }
}

/** Whoever steps back to a page that was left is not told what had been done on it. */
function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}
