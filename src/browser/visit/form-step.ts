import { readDraft } from '../answers/draft.js';
import { showFormPanel } from '../answers/form-panel.js';
import type { Screen } from '../answers/pager.js';
import type { BallotRequest } from '../ballot/ballot-panel.js';
import { one } from '../page/elements.js';
import type { Keeping } from '../page/keeping.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { Answering } from './answering.js';
import type { KeptVisit } from './kept-visit.js';
import type { OfflinePage } from './offline-page.js';
import type { Sending } from './sending.js';
import { screenOf } from './step.js';
import type { SurveyPage } from './survey-page.js';
import type { Way } from './way.js';

/**
 * The form of a visit. It is shown as soon as its ballot was asked for (decision 78): what is filled in until that
 * is there stands in this page alone, is sent only then, and goes with a ballot that is refused.
 */
export class FormStep {
  /** As somebody said, which is before the tab keeps anything. */
  private isOwn = false;
  /** Where somebody was as the ballot did not come. */
  private left: Screen | undefined;
  private ballotIsThere = (): void => undefined;

  constructor(
    private readonly survey: CheckedSurvey,
    private readonly page: SurveyPage,
    private readonly visit: {
      readonly keeping: Keeping;
      readonly kept: KeptVisit;
      readonly answering: Answering;
      readonly offline: OfflinePage;
      readonly way: Way;
      readonly sending: Sending;
    },
  ) {}

  /** Draws it while somebody types, so that it need not be as they press. */
  prepare(): void {
    if (this.isOpen && this.page.isDrawn) this.page.form();
  }

  show(screen: Screen | undefined): void {
    const { keeping, answering, offline, way, sending } = this.visit;
    this.noteScreen(screen);
    this.ballotIsThere = showFormPanel(this.survey, this.page.form(), {
      draft: readDraft(keeping.read('draft')),
      screen,
      isOwn: keeping.isOwn || this.isOwn,
      mayKeep: () => keeping.isOwn,
      message: () => (keeping.isBlocked ? 'blocked' : undefined),
      isFetching: () => answering.isFetching,
      changed: (entries) => void keeping.write('draft', entries),
      turned: (to) => {
        way.turned(to);
        this.noteScreen(to);
      },
      send: (answers) => sending.sendForm(answers),
    });
    sending.bindActions(one('[data-panel="form"]'));
    offline.show();
  }

  /**
   * Shows it where nothing is to be waited for but the ballot that was just asked for.
   *
   * @param isOther whether somebody else asks than before, who does not see what that person filled in
   */
  showEarly({ returning, own }: BallotRequest, isOther: boolean): void {
    if (isOther) this.drop();
    if (!this.isOpen || (this.survey.definition.mode === 'two-phases' && !returning)) return;
    this.isOwn = own;
    this.visit.answering.expect();
    this.visit.way.reach({ name: 'form', screen: this.left });
  }

  /** The ballot is there with which it is sent. */
  fetched(): void {
    const { sending, way } = this.visit;
    this.left = undefined;
    this.ballotIsThere();
    this.noteScreen(screenOf(way.step));
    sending.warn();
  }

  /**
   * There is no ballot.
   *
   * @param mayCome whether it may come yet: then what was filled in stays in this page
   * @returns whether it was shown, and something else is to be shown now
   */
  giveWay(mayCome: boolean): boolean {
    const { answering, sending, way } = this.visit;
    answering.giveUp();
    this.left = screenOf(way.step) ?? this.left;
    if (!mayCome) this.drop();
    const wasShown = way.giveWay({ name: 'ballot' });
    sending.warn();
    return wasShown;
  }

  /** Not before there is a ballot: until then the tab keeps only what it is asked for with. */
  private noteScreen(screen: Screen | undefined): void {
    const { kept, answering } = this.visit;
    if (!answering.isFetching) kept.noteScreen(screen);
  }

  private drop(): void {
    this.left = undefined;
    this.page.dropForm();
  }

  private get isOpen(): boolean {
    return this.survey.state === 'open';
  }
}
