import type { Scale } from '../../questionnaire/index.js';
import { findOrRefuse } from '../draft/coded-items.js';
import type { ScaleTextsDto } from './questionnaire.dto.js';
import { hasText, keepHidden, readLines, readTexts } from './read-rows.js';

/**
 * A scale in the words of a form; what is written in languages that the form did not show stays. Throws
 * `no-such-item` of a class that the form does not name.
 */
export function readScale(
  { note: noted, ...scale }: Scale,
  { title, note, source, licence, classes }: ScaleTextsDto,
  languages: readonly string[],
): Scale {
  const now = keepHidden(noted, readTexts(note), languages);
  return {
    ...scale,
    title: keepHidden(scale.title, readLines(title), languages),
    ...(hasText(now) ? { note: now } : {}),
    source: keepHidden(scale.source, readTexts(source), languages),
    licence: licence.trim(),
    classes: scale.classes.map((one) => {
      const { label } = findOrRefuse(classes, one.code);
      return { ...one, label: keepHidden(one.label, readLines(label), languages) };
    }),
  };
}
