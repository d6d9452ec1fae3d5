import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { SurveyHolders, UnlockRefused, viewHolders } from '../../council/index.js';
import { sayRefusal } from '../../language/index.js';
import { type AgreedMerge, isOpenedOnTable } from '../../questionnaire/index.js';
import { lifeShown, type Survey, RepSurveys } from '../../surveys/index.js';
import { ParticipationService } from '../../turnout/index.js';
import {
  type Language,
  type Page,
  Redirect,
  type SeenPage,
  stateOf,
  takeSeen,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { OpeningDesk, type OpeningEnd, type OpeningProgress } from '../desk/opening-desk.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import { agreedMerges } from './agreed-merges.js';
import { viewAgreement } from './agreement.view.js';
import { openingForm, openingProgressPage, type OpeningTrouble } from './opening.view.js';
import { readParty, typedLogins } from './read-party.js';

interface FormState {
  readonly logins: readonly string[];
  readonly trouble?: OpeningTrouble | undefined;
  readonly agreed?: readonly AgreedMerge[];
}

/** The form on which reps open a survey together, and the page on which they watch it. */
@Injectable()
export class OpeningPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly desk: OpeningDesk,
    private readonly participation: ParticipationService,
    private readonly holders: SurveyHolders,
  ) {}

  async show(id: string, viewer: Viewer): Promise<Page | Redirect> {
    // Asked first: an opening that ends while the survey is read must not find it closed still.
    const progress = this.desk.progressOf(id);
    const survey = await this.surveys.byId(id);
    if (isOpenedOnTable(survey.definition)) return new Redirect(`/rep/surveys/${id}/table`);
    if (progress) return progressPage(survey, progress, viewer.language);
    if (survey.state !== 'closed' || survey.purgedOn) return new Redirect(`/rep/surveys/${id}`);
    const end = this.desk.endOf(id);
    const trouble = end && troubleOfEnd(end, viewer.language);
    return this.form(survey, viewer, { logins: [viewer.login], trouble });
  }

  async begin(id: string, body: unknown, viewer: Viewer, seen: SeenPage): Promise<Page | Redirect> {
    const survey = await this.surveys.byId(id);
    const { language } = viewer;
    const logins = typedLogins(body);
    const reading = readParty(takeSeen(body).fields, viewer.accountId);
    if (reading.kind === 'incomplete') {
      const { lines } = reading;
      const trouble = { text: words[language].incomplete, lines, status: 422 };
      return this.form(survey, viewer, { logins, trouble });
    }
    let agreed: readonly AgreedMerge[] = [];
    try {
      agreed = agreedMerges(survey.definition, reading.merges);
      seen.check(lifeShown(survey));
      await this.desk.begin(id, reading.party, agreed);
      return new Redirect(`/rep/surveys/${id}/opening`);
    } catch (error) {
      if (!isSaidInForm(error)) throw error;
      const line = error instanceof UnlockRefused ? error.line : undefined;
      const trouble = {
        text: sayRefusal(error, language),
        lines: line === undefined ? [] : [reading.lines[line] ?? 0],
        isRecovery: error instanceof UnlockRefused && error.code === 'opening-bad-recovery',
        status: error instanceof UnlockRefused ? statusOf(error) : 409,
      };
      return this.form(survey, viewer, { logins, trouble, agreed });
    }
  }

  private async form(
    survey: Survey,
    viewer: Viewer,
    { logins, trouble, agreed = [] }: FormState,
  ): Promise<Page> {
    const participation = await this.participation.of(survey);
    const forecast = viewAgreement(survey, participation, viewer.language, agreed);
    const holders = (await this.holders.of([survey])).get(survey.id) ?? [];
    const held = viewHolders(survey, holders, viewer);
    const page = openingForm(survey, viewer.language, { forecast, holders: held, logins, trouble });
    return withSeen(page, stateOf(lifeShown(survey)));
  }

  /** Ends the opening that the page showed; another one that was begun since goes on, and is shown. */
  async cancel(id: string, { language }: Viewer, seen: SeenPage): Promise<Page | Redirect> {
    const survey = await this.surveys.byId(id);
    const progress = this.desk.progressOf(id);
    if (progress && !seen.isStill(progress.opening)) {
      return progressPage(survey, progress, language, 409);
    }
    await this.desk.cancelAsked(id);
    return new Redirect(`/rep/surveys/${id}/opening`);
  }
}

const progressPage = (
  survey: Survey,
  progress: OpeningProgress,
  language: Language,
  status = 200,
) => withSeen(openingProgressPage(survey, progress, language, status), stateOf(progress.opening));

const statusOf = ({ code }: UnlockRefused): number =>
  code === 'opening-too-many-attempts' ? 429 : 422;

/** What is missing altogether has a page of its own. */
const isSaidInForm = (error: unknown): error is DomainError =>
  error instanceof DomainError &&
  error.category !== 'not-found' &&
  error.category !== 'unavailable';

/** Why the form is there again after an opening was begun. */
function troubleOfEnd(end: OpeningEnd, language: Language): OpeningTrouble | undefined {
  if (end.kind === 'opened') return undefined;
  return {
    text: sayRefusal(refusalOfEnd(end), language),
    lines: [],
    status: end.kind === 'cancelled' ? 200 : 409,
  };
}

function refusalOfEnd(end: Exclude<OpeningEnd, { readonly kind: 'opened' }>): DomainError {
  switch (end.kind) {
    case 'cancelled':
      return refuse('opening-cancelled');
    case 'too-few-responses':
      return refuse('too-few-responses', { needed: end.needed });
    case 'refused':
      return end.error;
  }
}
