import { toBase64Url } from '../../credentials/browser.js';
import type { Screen } from '../answers/pager.js';
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
import { showComparePanel } from '../survey/compare-panel.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { Answering } from './answering.js';
import { type Arrival, isReload, type VisitEnds } from './arrival.js';
import { BallotTaking, type TakenBallot } from './ballot-taking.js';
import { FormStep } from './form-step.js';
import { KeptVisit } from './kept-visit.js';
import { OfflinePage } from './offline-page.js';
import { Sending } from './sending.js';
import type { Step } from './step.js';
import type { SurveyPage } from './survey-page.js';
import { Way } from './way.js';
import { showCounted, showWaiting } from './way-panels.js';

/** Until the first screen is seen, and can be pressed. */
const PAUSE_MS = 100;

/** One respondent's way through a survey, from the ballot to the receipt: which step is shown when. */
export class Visit {
  private readonly way: Way;
  private readonly kept: KeptVisit;
  private readonly ballots: BallotTaking;
  private readonly answering: Answering;
  private readonly offline: OfflinePage;
  private readonly sending: Sending;
  private readonly form: FormStep;

  constructor(
    private readonly survey: CheckedSurvey,
    private readonly arrival: Arrival,
    private readonly keeping: Keeping,
    private readonly page: SurveyPage,
    private readonly ends: VisitEnds,
  ) {
    this.kept = new KeptVisit(keeping, survey.id);
    this.ballots = new BallotTaking(survey, keeping, this.kept, arrival.invitation, {
      asked: (request, isOther) => this.form.showEarly(request, isOther),
      taken: (ballot) => this.taken(ballot),
      notTaken: (mayCome) => this.notTaken(mayCome),
    });
    this.answering = new Answering(survey, keeping);
    this.offline = new OfflinePage(survey.slug, keeping);
    this.way = new Way(
      () => keeping.isOwn && !this.answering.isFetching,
      () => (this.answering.isBegun && IS_OWN_PAGE ? this.ownAddress : undefined),
      (step) => this.show(step),
    );
    const { kept, answering, offline, way } = this;
    this.sending = new Sending(survey.id, { keeping, kept, answering, offline, way }, ends.isOver);
    const { sending } = this;
    this.form = new FormStep(survey, page, { keeping, kept, answering, offline, way, sending });
  }

  /** Goes on where a reload has interrupted, or with what the device keeps, or begins. */
  begin(): void {
    bindLanguages(async (language) => {
      const isDrawn = await this.page.draw(language);
      void this.keeping.write('language', language);
      if (isDrawn) this.way.show(this.way.step);
      return isDrawn;
    });
    const here = this.way.here();
    if (this.arrival.withKept) {
      void this.goOnWithKept(keptBallot(this.survey.id));
      return;
    }
    if (this.keeping.isOwn && this.isSameInvitation())
      return this.resume(here?.detail ?? this.kept.screen);
    const before = isReload() ? here?.name : undefined;
    const isReloaded = before === 'form' || before === 'waiting';
    const name = isReloaded || before === 'ballot' ? 'ballot' : 'first';
    // A visit that was lost with its tab may have left the page without a network.
    if (!this.keeping.isOwn) void this.offline.end();
    this.way.begin({ name });
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
      if (outcome) return this.way.endAgain(outcome);
      void this.goOnWithKept(ballot, screen);
      return;
    }
    if (asked) this.ballots.askAgain(asked);
    this.reach({ name: 'ballot' });
  }

  private async goOnWithKept(kept: KeptBallot | undefined, screen?: Screen): Promise<void> {
    if (!kept) {
      this.way.show({ name: 'first' });
      return;
    }
    if (!this.keeping.isOwn) await this.keeping.begin(this.survey.body);
    this.answering.use(kept.token);
    if (kept.compared !== this.survey.hash) this.reach({ name: 'compare' });
    else this.answerOrWait(kept.from, undefined, screen);
  }

  private async offerBook(): Promise<void> {
    await this.ballots.loadBook();
    if (this.way.step.name === 'ballot') this.ballots.showBook();
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
    const isOpen = this.survey.state === 'open';
    const first = isOpen ? from : answerFrom(this.survey.definition, now());
    // Where it is at once no day is worked out: the first one costs a slow phone a moment.
    if (isOpen && (first === '' || first <= answeringDay(this.survey.definition, now())))
      return this.reach({ name: 'form', screen });
    this.reach({ name: 'waiting', from: first, ...(ballotCode ? { ballotCode } : {}) });
  }

  private taken({ token, from, ballotCode }: TakenBallot): void {
    const isShown = this.answering.isFetching;
    this.answering.use(token);
    if (!isShown) return this.answerOrWait(from, ballotCode);
    this.form.fetched();
    this.ballots.showOthers();
    if (this.keeping.isOwn) void this.offline.keep();
  }

  /** @returns whether something that was filled in waits for the ballot in this page */
  private notTaken(mayCome: boolean): boolean {
    if (!this.answering.isFetching) return false;
    if (this.form.giveWay(mayCome)) this.ballots.showAgain();
    return this.page.isFilledIn;
  }

  private get ownAddress(): string {
    return `${OWN_ADDRESS}/s/${this.survey.slug}${IS_TEST ? '#test' : ''}`;
  }

  private reach(step: Step): void {
    if (this.keeping.isOwn && /^(form|waiting)$/.test(step.name)) void this.offline.keep();
    this.way.reach(step);
  }

  private show(step: Step): void {
    // Behind the first screen nobody is yet.
    if (step.name === 'first') setTimeout(() => this.page.isDrawn && this.drawFurther(), PAUSE_MS);
    else this.drawFurther();
    this.sending.warn();
    bindLeaving(() => this.end(), this.ends.clear);
    switch (step.name) {
      case 'first':
        return this.showFirst();
      case 'ballot':
        this.ballots.show();
        setTimeout(() => this.way.step.name === 'ballot' && this.form.prepare());
        return;
      case 'compare':
        return showComparePanel(this.survey, () => this.compared());
      case 'form':
        return this.form.show(step.screen);
      case 'waiting':
        return this.sending.bindActions(showWaiting(step.from, step.ballotCode));
      case 'counted':
        return this.sending.bindActions(showCounted(step.receipt, this.answering.testFile));
      case 'already-counted':
      case 'withdrawn':
        return this.sending.bindActions(showPanel(step.name));
    }
  }

  private drawFurther(): void {
    this.page.drawFurther();
    this.ballots.showOthers();
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
      this.way.goOn(this.way.reached, 0);
      if (this.way.reached.name === 'ballot') void this.offerBook();
    });
  }

  private async end(): Promise<void> {
    this.ballots.leave();
    leaveToOthers();
    await Promise.all([this.keeping.end(), this.offline.end()]);
  }
}
