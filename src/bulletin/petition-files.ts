import { Injectable } from '@nestjs/common';
import { textIn } from '../common/index.js';
import { controlWordsIn } from '../language/index.js';
import { isByInvitation, questionsOf } from '../questionnaire/index.js';
import { Rendering, type Watch } from '../rendering/index.js';
import type { PetitionSheet } from '../reports/index.js';
import {
  fileNameOf,
  openDaysOf,
  otherDaysAnnounced,
  type Survey,
  viewAmendments,
  zoneOf,
} from '../surveys/index.js';
import { Download, type Language, OwnAddress } from '../web/index.js';
import type { BulletinSummary } from './bulletin-store.js';
import { countSigned } from './what-counts.js';

/** Makes the one-page PDF of a petition, from what is public already. */
@Injectable()
export class PetitionFiles {
  constructor(
    private readonly own: OwnAddress,
    private readonly rendering: Rendering,
  ) {}

  async pdf(
    survey: Survey,
    bulletin: BulletinSummary,
    language: Language,
    watch: Watch,
  ): Promise<Download> {
    const sheet = sheetOf(survey, bulletin, language, `${this.own.read()}/b/${survey.slug}`);
    const name = `${fileNameOf(survey)}-${language}.pdf`;
    return new Download(await this.rendering.petition(sheet, watch), 'application/pdf', name);
  }
}

function sheetOf(
  survey: Survey,
  bulletin: BulletinSummary,
  language: Language,
  address: string,
): PetitionSheet {
  const { definition, definitionHash } = survey;
  const { questionnaire, council, mode } = definition;
  const say = (text: Parameters<typeof textIn>[0]): string =>
    textIn(text, language, questionnaire.languages);
  return {
    language,
    title: say(questionnaire.title),
    council: council ?? null,
    day: openDaysOf(survey)?.to ?? null,
    announced: otherDaysAnnounced(survey)?.to ?? null,
    changes: (viewAmendments(survey, language)?.items ?? []).map(({ text, reason, doubt }) =>
      [text, reason, ...(doubt === null ? [] : [doubt])].join(' '),
    ),
    timeZone: zoneOf(survey),
    text: [
      ...questionnaire.sections.map(({ intro }) => say(intro)),
      ...questionsOf(questionnaire).map(({ title }) => say(title)),
    ],
    signatures: countSigned(bulletin),
    invited: isByInvitation(mode) ? bulletin.invited : null,
    controlWords: controlWordsIn(definitionHash!, definition),
    root: bulletin.root,
    address,
  };
}
