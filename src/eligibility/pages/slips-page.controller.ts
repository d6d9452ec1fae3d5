import { Controller, Get, Inject } from '@nestjs/common';
import { textIn, wordCountOf } from '../../common/index.js';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { controlWordsIn, ownName } from '../../language/index.js';
import { ServedPage, type Survey, SurveyDirectory } from '../../surveys/index.js';
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
    private readonly served: ServedPage,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'publicUrl'>,
  ) {}

  @Get()
  async show(@Lang() language: Language, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    const model = viewSlips(survey, language, {
      address: this.configuration.publicUrl ?? '',
      page: await this.served.number(),
    });
    return new Page('eligibility/slips', model, 200, language);
  }
}

/** What stands on every slip besides the survey: where the server is, and the number of its page. */
interface OnSlips {
  readonly address: string;
  readonly page: string | null;
}

function viewSlips(survey: Survey, language: Language, shown: OnSlips) {
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
    ...shown,
    survey: textIn(questionnaire.title, language, questionnaire.languages) || slug,
    notice: refusal ? refusalTexts(words[language].invitations, refusal).join(' ') : null,
    most: MOST_SLIPS,
    definition: definitionHash ?? '',
    wordCount: wordCountOf(definition.wordsBy),
    slips: spoken.map((tag) => ({
      tag,
      // Any language is right; a slip has room for one.
      words: definitionHash ? wordsIn(definitionHash, definition, tag) : null,
      name: ownName(tag),
      text: words[tag].slips.slip,
      council: definition.council ?? '',
      survey: textIn(questionnaire.title, tag, questionnaire.languages),
    })),
  };
}

/** The control words as a language says them, or in English where it has none of its own. */
const wordsIn = (hash: string, definition: Survey['definition'], language: Language) =>
  controlWordsIn(hash, { ...definition, questionnaire: { languages: [language] } })[0];
