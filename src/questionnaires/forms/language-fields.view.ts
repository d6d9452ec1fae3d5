import { languageLabel } from '../../language/index.js';
import { type FormValues, type Language, LANGUAGES, listOf, textOf } from '../../web/index.js';
import { languageTags } from './form-rules.js';

/** The languages of a questionnaire as boxes to tick, the main one, and a field for others. */
export function languageFields(values: FormValues, language: Language) {
  const chosen = listOf(values['languages']).flatMap(languageTags);
  const main = textOf(values['main']) || (chosen[0] ?? '');
  const tags = [...new Set([...chosen, ...LANGUAGES])].sort();
  const named = tags.map((tag) => ({
    tag,
    name: nameOf(tag, language),
    isChosen: chosen.includes(tag),
    isMain: tag === main,
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name, language));
}

/** Of a tag that is none, as somebody may type it, the tag. */
function nameOf(tag: string, language: Language): string {
  try {
    return languageLabel(tag, language);
  } catch {
    return tag;
  }
}
