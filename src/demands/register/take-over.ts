import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { Claim, Demand } from '../../questionnaire/index.js';
import { unfavourableOf } from '../../reports/index.js';
import { RepSurveys, type Survey, UNOPENED_STATES } from '../../surveys/index.js';
import type { StepContent } from '../standing/steps.js';
import { type Entry, Register } from './register.js';
import type { EntryKind } from './register-entry.entity.js';

/** Whether whoever writes something about it now can know its results. */
export const isOpened = ({ state }: Pick<Survey, 'state'>): boolean =>
  !(UNOPENED_STATES as readonly string[]).includes(state);

/**
 * The register with the demands and indicators of every survey's questionnaire: each is entered once,
 * when somebody first looks after the survey was scheduled, and has a life of its own from then on.
 */
@Injectable()
export class TakenOver {
  constructor(
    private readonly register: Register,
    private readonly surveys: RepSurveys,
    private readonly clock: Clock,
  ) {}

  async all(kind: EntryKind): Promise<readonly Entry[]> {
    const entries = await this.register.all(kind);
    const known = new Set(entries.map(({ surveyId, code }) => `${surveyId} ${code ?? ''}`));
    const surveys = (await this.surveys.all()).filter(({ state }) => state !== 'cancelled');
    const missing = surveys.flatMap((survey) =>
      writtenIn(survey, kind)
        .filter(({ code }) => !known.has(`${survey.id} ${code}`))
        .map(({ code, content }) => ({ survey, code, content })),
    );
    if (missing.length === 0) return entries;
    for (const { survey, code, content } of missing) {
      const day = survey.openedOn ?? this.clock.today();
      await this.register.enter(
        { kind, surveyId: survey.id, code, isAfterOpening: false, day, content },
        null,
      );
    }
    return this.register.all(kind);
  }
}

interface Written {
  readonly code: string;
  readonly content: StepContent;
}

function writtenIn({ definition: { questionnaire } }: Survey, kind: EntryKind): readonly Written[] {
  if (kind === 'claim') {
    return (questionnaire.claims ?? []).map((claim) => ({
      code: claim.code,
      content: { kind, wording: asClaim(claim) },
    }));
  }
  return (questionnaire.demands ?? []).map((demand) => ({
    code: demand.code,
    content: {
      kind,
      wording: {
        ...asDemand(demand),
        figures: unfavourableOf(questionnaire, demand.questions ?? []),
      },
    },
  }));
}

const asDemand = ({ text, addressee = {}, basis = {} }: Demand) => ({
  text,
  addressee,
  basis,
  dueOn: null,
});

const asClaim = ({ statement, source, scope = {}, questions }: Claim) => ({
  statement,
  source,
  scope,
  questions,
  published: '',
  definition: {},
  statistic: {},
});
