import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { formatDay, formatNumber } from '../../language/index.js';
import { ReleaseStore } from '../../releases/index.js';
import { tellFigure } from '../../reports/index.js';
import { RepSurveys, type Survey, titleOf, viewDays } from '../../surveys/index.js';
import { type Language, Page, type Viewer, withSeen } from '../../web/index.js';
import { RegisterPrinting } from '../register/printed-register.js';
import { type Entry, Register } from '../register/register.js';
import type { EntryKind } from '../register/register-entry.entity.js';
import { TakenOver } from '../register/take-over.js';
import { claimStanding, daysOpen, demandStanding, isOverdue } from '../standing/standing-of.js';
import { words } from '../words/index.js';
import { viewClaim, viewDemand } from './entry.view.js';
import { sayDue, stateWord, textOfEntry } from './entry-words.js';
import { pathOf, seenOf } from './step-forms.js';

/** The pages on which the register is read. */
@Injectable()
export class RegisterPages {
  constructor(
    private readonly register: Register,
    private readonly takenOver: TakenOver,
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
    private readonly printing: RegisterPrinting,
    private readonly clock: Clock,
  ) {}

  async list({ language }: Viewer, kind: EntryKind): Promise<Page> {
    const surveys = await this.surveys.all();
    const byId = new Map(surveys.map((survey) => [survey.id, survey]));
    const entries = await this.takenOver.all(kind);
    const today = this.clock.today();
    const t = words[language];
    const model = {
      title: t[kind].title,
      lead: t[kind].lead,
      t: { ...t.list, ...t[kind] },
      isOfDemands: kind === 'demand',
      entries: entries.map((entry) => viewRow(entry, byId.get(entry.surveyId), today, language)),
      raising: surveys
        .filter(({ state }) => state !== 'cancelled')
        .map((survey) => ({
          path: `/rep/surveys/${survey.id}/${kind}s`,
          title: titleOf(survey, language),
          address: `/s/${survey.slug}`,
          days: viewDays(survey, language),
        })),
    };
    return new Page('rep/register', model, 200, language);
  }

  async show({ language }: Viewer, kind: EntryKind, id: string): Promise<Page> {
    const entry = await this.register.get(kind, id);
    const survey = await this.surveys.byId(entry.surveyId);
    const today = this.clock.today();
    const proofs = await this.proofsOf(entry, language);
    const figures = kind === 'demand' ? await this.figuresOf(entry, language) : [];
    const shown = { entry, survey, today, language, figures, proofs };
    const model = kind === 'demand' ? viewDemand(shown) : viewClaim(shown);
    const page = new Page('rep/register-entry', model, 200, language);
    return withSeen(page, seenOf(entry));
  }

  /** As they would be printed today; what the release withholds or no longer has is said so. */
  private async figuresOf({ surveyId, steps }: Entry, language: Language) {
    const { figures } = demandStanding(steps).wording;
    const release = await this.releases.latest(surveyId);
    const t = words[language].entry;
    return figures.map((reference) => {
      if (!release) return t.figureLater;
      const told = tellFigure(release.content, reference, language);
      return told.kind === 'absent' ? t.figureAbsent : told.text;
    });
  }

  private async proofsOf({ steps }: Entry, language: Language) {
    const found = new Map<number, string>();
    for (const { step, content } of steps) {
      if (content.kind !== 'state' || !content.proof) continue;
      const line = await this.printing.laterFigure(content.proof, language);
      found.set(step, line ?? words[language].entry.figureAbsent);
    }
    return found;
  }
}

function viewRow(entry: Entry, survey: Survey | undefined, today: string, language: Language) {
  const row = {
    path: pathOf(entry.kind, entry.id),
    number: formatNumber(entry.number, language),
    text: textOfEntry(entry, language),
    survey: survey ? titleOf(survey, language) : '',
  };
  if (entry.kind === 'claim') {
    const { enteredOn } = claimStanding(entry.steps);
    const nothing = { state: '', due: null, isOverdue: false, days: '' };
    return { ...row, ...nothing, entered: formatDay(enteredOn, language) };
  }
  const standing = demandStanding(entry.steps);
  return {
    ...row,
    state: stateWord(standing.state, language),
    due: sayDue(standing, today, language),
    isOverdue: isOverdue(standing, today),
    days: formatNumber(daysOpen(standing, today), language),
    entered: formatDay(standing.raisedOn, language),
  };
}
