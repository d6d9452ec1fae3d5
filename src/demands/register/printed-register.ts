import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { ReleaseStore } from '../../releases/index.js';
import {
  type PrintedClaim,
  type PrintedDemand,
  type PrintedRegister,
  type PrintedRemark,
  tellFigure,
} from '../../reports/index.js';
import { type Survey, SurveyDirectory, zoneOf } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import {
  claimStanding,
  daysOpen,
  demandStanding,
  remarkStanding,
} from '../standing/standing-of.js';
import type { LaterFigure } from '../standing/steps.js';
import { type Entry, Register, type RemarkEntry } from './register.js';
import { TakenOver } from './take-over.js';

/** The register of one survey as a report prints it, as of today where the survey is. */
@Injectable()
export class RegisterPrinting {
  constructor(
    private readonly register: TakenOver,
    private readonly entries: Register,
    private readonly releases: ReleaseStore,
    private readonly surveys: SurveyDirectory,
    private readonly clock: Clock,
  ) {}

  async of(survey: Survey, language: Language): Promise<PrintedRegister> {
    const asOf = this.clock.today(zoneOf(survey));
    const before = await this.surveys.waveBefore(survey);
    const all = await this.register.all('demand');
    const demandsOf = ({ id }: Survey): Promise<readonly PrintedDemand[]> =>
      Promise.all(
        all
          .filter(({ surveyId }) => surveyId === id)
          .map((entry) => this.demand(entry, asOf, language)),
      );
    const claims = await this.register.all('claim');
    const remarks = (await this.entries.all('remark'))
      .filter(({ surveyId }) => surveyId === survey.id)
      .map(printRemark);
    return {
      asOf,
      demands: await demandsOf(survey),
      claims: claims.filter(({ surveyId }) => surveyId === survey.id).map(printClaim),
      ...(before ? { earlier: await demandsOf(before) } : {}),
      ...(remarks.length > 0 ? { remarks } : {}),
    };
  }

  /** A figure of a later survey, in a line; null where it can no longer be read. */
  async laterFigure(
    { survey, reference }: LaterFigure,
    language: Language,
  ): Promise<string | null> {
    const release = await this.releases.latest(survey);
    const told = release && tellFigure(release.content, reference, language);
    return told?.kind === 'told' ? told.text : null;
  }

  private async demand(entry: Entry, asOf: string, language: Language): Promise<PrintedDemand> {
    const standing = demandStanding(entry.steps);
    const { text, addressee, basis, figures } = standing.wording;
    const steps = [];
    for (const { day, content } of standing.states) {
      const figure = content.proof ? await this.laterFigure(content.proof, language) : null;
      const words = [content.words, figure].filter((one) => one !== null && one !== '').join(' · ');
      if (words !== '') steps.push({ on: day, state: content.to, words });
    }
    const { raisedOn, state, stateOn, due, dueOn } = standing;
    return {
      number: entry.number,
      text,
      addressee,
      basis,
      figures,
      raisedOn,
      isAfterOpening: entry.isAfterOpening,
      ...(standing.reworded ? { reworded: standing.reworded } : {}),
      state,
      stateOn,
      due,
      dueOn,
      daysOpen: daysOpen(standing, asOf),
      steps,
    };
  }
}

function printClaim({ number, isAfterOpening, steps }: Entry): PrintedClaim {
  const { wording, enteredOn, replies, reworded, places } = claimStanding(steps);
  return {
    number,
    ...wording,
    ...(places.length > 0 ? { stated: places } : {}),
    enteredOn,
    isAfterOpening,
    ...(reworded ? { reworded } : {}),
    replies: replies.map(({ day, content }) => ({ on: day, words: content.words })),
  };
}

function printRemark({ number, steps }: RemarkEntry): PrintedRemark {
  const { wording, writtenOn, isAfterOpening } = remarkStanding(steps);
  return { number, ...wording, writtenOn, isAfterOpening };
}
