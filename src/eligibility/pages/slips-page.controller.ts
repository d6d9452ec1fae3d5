import { Controller, Get, Inject } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { controlWordsIn, ownName } from '../../language/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { Access, Id, interfaceLanguage, Lang, type Language, Page } from '../../web/index.js';
import { refusalOf } from '../invitations/list-outcome.js';
import { words } from '../words/index.js';
import { refusalTexts } from './invitations.view.js';

/** A hundred pages of paper; a browser draws as many codes in a few seconds. */
const MOST_SLIPS = 1000;

/**
 * The page on which a rep makes lottery slips. What it holds is public: the survey, its control
 * words, the texts of a slip. The codes are made by its script and never come here.
 */
@Controller('rep/surveys/:id/slips')
@Access('rep')
export class SlipsPageController {
  constructor(
    private readonly surveys: SurveyDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'publicUrl'>,
  ) {}

  @Get()
  async show(@Lang() language: Language, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    const address = this.configuration.publicUrl ?? '';
    return new Page('eligibility/slips', viewSlips(survey, language, address), 200, language);
  }
}

function viewSlips(survey: Survey, language: Language, address: string) {
  const { id, slug, definition, definitionHash } = survey;
  const { questionnaire } = definition;
  const t = words[language].slips;
  const refusal = refusalOf(survey);
  const spoken = [...new Set(questionnaire.languages.map(interfaceLanguage))];
  return {
    t,
    title: t.title,
    id,
    slug,
    address,
    survey: textIn(questionnaire.title, language, questionnaire.languages) || slug,
    notice: refusal ? refusalTexts(words[language].invitations, refusal).join(' ') : null,
    most: MOST_SLIPS,
    definition: definitionHash ?? '',
    words: definitionHash ? controlWordsIn(definitionHash, questionnaire.languages) : [],
    slips: spoken.map((tag) => ({
      tag,
      name: ownName(tag),
      text: words[tag].slips.slip,
      council: definition.council ?? '',
      survey: textIn(questionnaire.title, tag, questionnaire.languages),
    })),
  };
}
