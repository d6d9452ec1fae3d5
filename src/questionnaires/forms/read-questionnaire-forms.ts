import type { LocalisedText } from '../../common/index.js';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { SectionTexts } from '../draft/edit-sections.js';
import type { GeneralPart } from '../draft/new-questionnaire.js';
import { languageTags } from './form-rules.js';
import type {
  GeneralDto,
  NewQuestionnaireDto,
  ProfileQuestionDto,
  SectionDto,
} from './questionnaire.dto.js';
import { hasText, readGroups, readProfileOptions, readLines, readTexts } from './read-rows.js';

export function readNewQuestionnaire(form: NewQuestionnaireDto): GeneralPart {
  const languages = languageTags(form.languages);
  return { code: form.code, languages, title: readLines({ [languages[0]!]: form.title }) };
}

export const readGeneral = (form: GeneralDto): GeneralPart => ({
  code: form.code,
  languages: languageTags(form.languages),
  title: readLines(form.title),
  ...optionalText('intro', form.intro),
});

export const readSection = (form: SectionDto): SectionTexts => ({
  title: readLines(form.title),
  ...optionalText('intro', form.intro),
});

export function readProfileQuestion(form: ProfileQuestionDto): ProfileQuestion {
  const groups = readGroups(form.groups);
  return {
    code: form.code,
    title: readLines(form.title),
    ...optionalText('help', form.help),
    ...(groups.length > 0 ? { groups } : {}),
    options: readProfileOptions(form.options),
    ...(form.ordered ? { ordered: true } : {}),
  };
}

function optionalText<K extends 'intro' | 'help'>(
  key: K,
  texts: LocalisedText,
): Partial<Record<K, LocalisedText>> {
  const filled = readTexts(texts);
  return (hasText(filled) ? { [key]: filled } : {}) as Partial<Record<K, LocalisedText>>;
}
