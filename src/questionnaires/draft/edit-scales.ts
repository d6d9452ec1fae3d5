import type { Questionnaire, Scale } from '../../questionnaire/index.js';
import { hasText, keepHidden, readLines, readTexts } from '../forms/read-rows.js';
import type { ScaleTextsDto } from '../forms/questionnaire.dto.js';
import { changeItem, findOrRefuse } from './coded-items.js';

/** Throws `no-such-item`. */
export const scaleIn = ({ scales = [] }: Questionnaire, code: string): Scale =>
  findOrRefuse(scales, code);

/**
 * The questionnaire with other words of a scale; what is written in languages that the form did not show stays.
 * Throws `no-such-item`, of a class too.
 */
export function reviseScale(
  questionnaire: Questionnaire,
  code: string,
  { title, note, source, licence, classes }: ScaleTextsDto,
): Questionnaire {
  const { languages } = questionnaire;
  const scales = changeItem(questionnaire.scales ?? [], code, ({ note: noted, ...scale }) => {
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
  });
  return { ...questionnaire, scales };
}
