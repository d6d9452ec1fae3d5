import unhomoglyph from 'unhomoglyph';
import type { Report } from '../findings.js';
import { pathTo } from '../format/problems.js';
import type { Questionnaire } from '../questionnaire.js';
import { textsOf } from './texts-of.js';

/** What is between letters and not seen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** The same for two texts that look alike: the skeleton of UTS 39, whatever blanks there are. */
const skeletonOf = (text: string): string =>
  unhomoglyph(text.normalize('NFD').replace(UNSEEN, ''))
    .normalize('NFD')
    .replace(/\s+/gu, ' ')
    .trim();

/** Of a label, the list that it stands in; of a profile question, options and groups are rows of one table. */
function listOf(path: string): string | undefined {
  const list =
    /^(.*)\[\d+\]\.(?:label|title)$/.exec(path)?.[1] ?? /^(.*\.ends)\.\w+$/.exec(path)?.[1];
  return list?.replace(/^(profile\[\d+\]\.)groups$/, '$1options');
}

/**
 * Two labels of a list that nobody can tell apart, in any language: whoever answers, and whoever reads the
 * report, takes one for the other.
 */
export function checkLookAlikes(questionnaire: Questionnaire, report: Report): void {
  const seen = new Map<string, number>();
  for (const { path, text, limit } of textsOf(questionnaire)) {
    const list = limit.paragraphs ? undefined : listOf(path);
    if (list === undefined) continue;
    for (const [language, words] of Object.entries(text)) {
      const key = JSON.stringify([list, language, skeletonOf(words)]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, placeIn(path));
      else report(pathTo(path, language), 'looks-alike', { other });
    }
  }
}

/** Counted from 1; of the two ends of a scale the first. */
const placeIn = (path: string): number => Number(/\[(\d+)\]\.\w+$/.exec(path)?.[1] ?? 0) + 1;
