import type { LocalisedText } from '../../common/index.js';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { Move } from '../draft/coded-items.js';
import type { SectionTexts } from '../draft/edit-sections.js';
import type { GeneralPart } from '../draft/new-questionnaire.js';
import { codeOfTitle } from '../draft/codes.js';
import { languageTags } from './form-rules.js';
import { addLines, readPastedLines } from './pasted-lines.js';
import type {
  GeneralDto,
  MoveDto,
  NewQuestionnaireDto,
  ProfileOptionRowDto,
  ProfileQuestionDto,
  SectionDto,
} from './questionnaire.dto.js';
import { hasText, readGroups, readProfileOptions, readLines, readTexts } from './read-rows.js';

export function readNewQuestionnaire(form: NewQuestionnaireDto): GeneralPart {
  const languages = readLanguages(form);
  const code = form.code.trim() || codeOfTitle(form.title);
  return { code, languages, title: readLines({ [languages[0]!]: form.title }) };
}

export const readGeneral = (form: GeneralDto): GeneralPart => ({
  code: form.code,
  languages: readLanguages(form),
  title: readLines(form.title),
  ...optionalText('intro', form.intro),
});

/** The main one first: its texts stand where a translation is missing. */
function readLanguages({
  languages,
  main,
}: Pick<GeneralDto, 'languages' | 'main'>): readonly string[] {
  const chosen = [languages].flat().flatMap(languageTags);
  return [...new Set([...(main ? languageTags(main) : []), ...chosen])];
}

export const readMove = ({ direction = 'down', into, place }: MoveDto): Move =>
  place === undefined ? direction : { into, place: Number(place) };

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
    options: readProfileOptions(
      addLines(form.options, profileLines(form.optionLines ?? '', Object.keys(form.title))),
    ),
    ...(form.ordered ? { ordered: true } : {}),
  };
}

/** `[code] label | label in the second language | 40`: the last may be a number of people. */
const profileLines = (text: string, languages: readonly string[]): readonly ProfileOptionRowDto[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, words = line, headcount = ''] = /^(.*\S.*)[|\t]\s*(\d{1,7})\s*$/.exec(line) ?? [];
    return readPastedLines(words, languages).map((row) => ({ ...row, parent: '', headcount }));
  });

function optionalText<K extends 'intro' | 'help'>(
  key: K,
  texts: LocalisedText,
): Partial<Record<K, LocalisedText>> {
  const filled = readTexts(texts);
  return (hasText(filled) ? { [key]: filled } : {}) as Partial<Record<K, LocalisedText>>;
}
