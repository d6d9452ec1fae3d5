import type { Questionnaire } from '../../questionnaire/index.js';

/** The part of a questionnaire that a path leads into, and where in it. */
export interface PlaceInPart {
  readonly part: 'profile' | 'sections' | 'questions' | 'claims' | 'demands' | 'scales';
  readonly code: string;
  readonly rest: string;
}

const PATH =
  /^(profile|sections|claims|demands|scales)\[(\d+)\](?:\.questions\[(\d+)\](?=\.))?\.?(.*)$/;

/** Nothing of a path to the questionnaire itself. */
export function placeOfPath(content: Questionnaire, path: string): PlaceInPart | undefined {
  const [, list, i, j, rest = ''] = PATH.exec(path) ?? [];
  if (!list) return undefined;
  const part = list as Exclude<PlaceInPart['part'], 'questions'>;
  const question =
    part === 'sections' && j ? content.sections[Number(i)]?.questions[Number(j)] : undefined;
  if (question) return { part: 'questions', code: question.code, rest };
  const item = content[part]?.[Number(i)];
  return item && { part, code: item.code, rest };
}

/** What of a scale stands in a form of its own; its items and their points are taken up as they are. */
const WORDS_OF_SCALE = /^(title|note|source|licence|classes\[\d+\]\.label)\b/;

/** The page of it, beneath that of the questionnaire. All scales are on one, but for the words of each. */
export const pageOfPlace = ({ part, code, rest }: PlaceInPart): string =>
  part === 'scales' && !WORDS_OF_SCALE.test(rest) ? part : `${part}/${code}`;
