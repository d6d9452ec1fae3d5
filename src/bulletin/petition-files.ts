import { Inject, Injectable } from '@nestjs/common';
import { textIn } from '../common/index.js';
import { CONFIGURATION, type Configuration } from '../config/index.js';
import { controlWordsIn } from '../language/index.js';
import { isByInvitation, questionsOf } from '../questionnaire/index.js';
import { type PetitionSheet, renderPetition } from '../reports/index.js';
import type { Survey } from '../surveys/index.js';
import { Download, type Language } from '../web/index.js';
import type { BulletinSummary } from './bulletin-store.js';
import { countSigned } from './bulletin.view.js';

/** Makes the one-page PDF of a petition, from what is public already. */
@Injectable()
export class PetitionFiles {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** @param host of the request: the address where no public one is configured */
  async pdf(
    survey: Survey,
    bulletin: BulletinSummary,
    { language, host }: { readonly language: Language; readonly host: string },
  ): Promise<Download> {
    const base = this.configuration.publicUrl ?? `http://${host}`;
    const sheet = sheetOf(survey, bulletin, language, `${base}/b/${survey.slug}`);
    const name = `${survey.slug.replace(/[^a-z0-9-]/gi, '-')}-${language}.pdf`;
    return new Download(await renderPetition(sheet), 'application/pdf', name);
  }
}

function sheetOf(
  { definition, definitionHash }: Survey,
  bulletin: BulletinSummary,
  language: Language,
  address: string,
): PetitionSheet {
  const { questionnaire, council, closesOn, mode } = definition;
  const say = (text: Parameters<typeof textIn>[0]): string =>
    textIn(text, language, questionnaire.languages);
  return {
    language,
    title: say(questionnaire.title),
    council: council ?? null,
    day: closesOn ?? null,
    text: [
      ...questionnaire.sections.map(({ intro }) => say(intro)),
      ...questionsOf(questionnaire).map(({ title }) => say(title)),
    ],
    signatures: countSigned(bulletin),
    invited: isByInvitation(mode) ? bulletin.invited : null,
    controlWords: controlWordsIn(definitionHash!, questionnaire.languages),
    root: bulletin.root,
    address,
  };
}
