import { Injectable } from '@nestjs/common';
import { Page, type Viewer } from '../../web/index.js';
import { Agreements, viewProposals } from '../../agreements/index.js';
import { Clock } from '../../common/index.js';
import { BulletinStore } from '../../bulletin/index.js';
import { SurveyHolders } from '../../council/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { OpeningDesk } from '../../opening/index.js';
import { SeatsSay } from '../../roster/index.js';
import { ParticipationService } from '../../turnout/index.js';
import { SurveyRecords } from '../record/survey-records.js';
import { RepSurveys, ServedPage, zoneOf } from '../../surveys/index.js';
import { EditionGapFinder } from './edition-gaps.js';
import { viewSurvey } from './survey.view.js';

/** The page of one survey. */
@Injectable()
export class ResultsPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly participation: ParticipationService,
    private readonly records: SurveyRecords,
    private readonly gaps: EditionGapFinder,
    private readonly opening: OpeningDesk,
    private readonly agreements: Agreements,
    private readonly holders: SurveyHolders,
    private readonly says: SeatsSay,
    private readonly bulletins: BulletinStore,
    private readonly served: ServedPage,
    private readonly clock: Clock,
  ) {}

  async show(id: string, viewer: Viewer): Promise<Page> {
    const { language } = viewer;
    const survey = await this.surveys.byId(id);
    const participation = await this.participation.of(survey);
    const record = await this.records.of(survey);
    const release = record?.edition?.release;
    const gaps = release ? await this.gaps.of(survey, release, language) : new Map();
    const isOpening = this.opening.progressOf(id) !== undefined;
    const holders = (await this.holders.of([survey])).get(id) ?? [];
    const bulletin = await this.bulletins.find(id);
    const today = this.clock.today(zoneOf(survey));
    const list = survey.definition.holders?.list ?? '';
    const destroyedBy = await this.says.destroyedBy(survey.definitionHash ?? '', list);
    const people = { participation, holders, destroyedBy };
    const model = viewSurvey(
      { bulletin, survey, today, record, gaps, isOpening, ...people },
      viewer,
    );
    const open = await this.agreements.open(viewer, { subject: id });
    const done = await this.agreements.agreed(viewer, id);
    const proposals = viewProposals({ open, done }, language);
    const page = isByInvitation(survey.definition.mode) ? await this.served.number() : null;
    return new Page('rep/survey', { ...model, proposals, page }, 200, language);
  }
}
