import type { SentencePart } from '../../common/index.js';
import { fill, sayPart } from '../../language/index.js';
import {
  parseNewQuestionnaire,
  type Questionnaire,
  QuestionnaireError,
  type QuestionnaireProblem,
  remedyAt,
} from '../../questionnaire/index.js';
import type { Language, Viewer } from '../../web/index.js';
import { limitLanguages } from '../draft/limit-languages.js';
import { type Gap, listGaps } from '../draft/list-gaps.js';
import { pageOfPlace, placeOfPath } from '../draft/place-of-path.js';
import { words } from '../words/index.js';

export interface ViewedGap {
  readonly text: string;
  readonly path: string;
}

/**
 * What is still to settle in a questionnaire, each with the page on which to do it; once nothing
 * is unfinished, what the strict reading of a file would refuse.
 */
export function viewGaps(
  { language }: Viewer,
  id: string,
  content: Questionnaire,
): readonly ViewedGap[] {
  const base = `/admin/questionnaires/${id}`;
  const gaps = listGaps(content).map((gap) => ({
    text: fill(words[language].gaps[gap.kind], { place: gap.place }),
    path: `${base}${placeOf(gap)}`,
  }));
  if (gaps.length > 0) return gaps;
  return strictProblems(content).map(({ path, remedy }) => {
    const place = placeOfPath(content, path);
    if (!place) return { text: lineOf(path, remedy, language), path: `${base}/general` };
    const name = [place.code, place.rest].filter((part) => part !== '').join(', ');
    return { text: lineOf(name, remedy, language), path: `${base}/${pageOfPlace(place)}` };
  });
}

function strictProblems(content: Questionnaire): readonly QuestionnaireProblem[] {
  try {
    parseNewQuestionnaire(limitLanguages(content, content.languages));
    return [];
  } catch (error) {
    if (error instanceof QuestionnaireError) return error.problems;
    throw error;
  }
}

/** One line per problem: where it is and what to do there. */
export const problemLines = (
  { problems }: QuestionnaireError,
  language: Language,
): readonly string[] => problems.map(({ path, remedy }) => lineOf(path, remedy, language));

const lineOf = (place: string, remedy: SentencePart, language: Language): string =>
  sayPart(place === '' ? remedy : remedyAt(place, remedy), language);

function placeOf({ kind, part, place }: Gap): string {
  if (part === 'general') return '/general';
  if (kind === 'condition') return `/${part}/${place}/condition`;
  return kind === 'section-empty' ? `#item-${place}` : `/${part}/${place}`;
}
