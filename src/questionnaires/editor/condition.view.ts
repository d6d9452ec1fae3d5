import { textIn, type LocalisedText } from '../../common/index.js';
import {
  choicesInWords,
  type Condition,
  type Question,
  type Questionnaire,
} from '../../questionnaire/index.js';
import {
  type FormValues,
  listOf,
  type Page,
  partOf,
  rowsOf,
  textOf,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import { conditionInWords } from '../conditions/condition-in-words.js';
import { linesOf } from '../conditions/condition-lines.js';
import { MOST_LINES } from '../conditions/condition.dto.js';
import type { ConditionalPart } from '../draft/condition-problems.js';
import { leftUnpublished } from '../draft/left-unpublished.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { choicesOf } from '../question-form/row-inputs.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** What a condition is put on, and the questions that it can look at. */
export interface ConditionPlace {
  readonly part: ConditionalPart;
  readonly item: {
    readonly code: string;
    readonly title: LocalisedText;
    readonly showIf?: Condition;
  };
  readonly earlier: readonly Question[];
}

/** What the form starts with; of a condition that lines cannot say, no line at all. */
export function conditionValues({ item }: ConditionPlace): FormValues {
  const { join = 'all', lines = [] } = linesOf(item.showIf) ?? {};
  return {
    join,
    lines: lines.map(({ question, in: codes, isNegated }) => ({
      question,
      in: codes,
      negated: isNegated ? 'yes' : '',
    })),
  };
}

export function conditionPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  place: ConditionPlace,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { language } = viewer;
  const { part, item, earlier } = place;
  const t = words[language].condition;
  const model = {
    title: t.title,
    id,
    part,
    code: item.code,
    name: sayIn(content, viewer)(item.title) || item.code,
    inWords: item.showIf ? conditionInWords(item.showIf, content, language) : '',
    unpublished: viewUnpublished(content, place, language),
    isDeep: linesOf(item.showIf) === undefined,
    hasEarlier: earlier.length > 0,
    joins: choicesOf(
      (['all', 'any'] as const).map((value) => ({ value, name: t.joins[value] })),
      values['join'] ?? 'all',
    ),
    lines: spareLines(values).map((line, i) => viewLine(line, i, { content, viewer, earlier })),
  };
  return adminPage('condition', viewer, model, trouble);
}

/** Where the condition as it is stored keeps answers from being published. */
function viewUnpublished(
  content: Questionnaire,
  { part, item }: ConditionPlace,
  language: Viewer['language'],
): string | null {
  const section = content.sections.find(({ code }) => part === 'sections' && code === item.code);
  const questions = section ? section.questions : [item];
  const unpublished = leftUnpublished(content);
  const isKept = questions.some(({ code }) => unpublished.get(code) === 'asked');
  return item.showIf && isKept ? words[language].unpublished.asked : null;
}

const sayIn =
  ({ languages }: Questionnaire, { language }: Viewer) =>
  (text: LocalisedText): string =>
    textIn(text, language, languages);

/** Lines that name a question, and an empty one below them. */
function spareLines(values: FormValues): readonly unknown[] {
  const lines = rowsOf(values['lines']).filter((line) => textOf(partOf(line, 'question')) !== '');
  return lines.length < MOST_LINES ? [...lines, {}] : lines;
}

interface LineContext {
  readonly content: Questionnaire;
  readonly viewer: Viewer;
  readonly earlier: readonly Question[];
}

function viewLine(line: unknown, i: number, { content, viewer, earlier }: LineContext) {
  const t = words[viewer.language].condition;
  const say = sayIn(content, viewer);
  const code = textOf(partOf(line, 'question'));
  const question = earlier.find((one) => one.code === code);
  const chosen = new Set(listOf(partOf(line, 'in')));
  // A question that has moved behind this place stays to be seen, so that it can be replaced.
  const gone = code !== '' && !question ? [{ value: code, name: `${code} (${t.notEarlier})` }] : [];
  return {
    number: i + 1,
    name: `lines.${i}`,
    id: `field-lines-${i}`,
    questions: choicesOf(
      [
        { value: '', name: t.noQuestion },
        ...gone,
        ...earlier.map((one) => ({
          value: one.code,
          name: `${one.code} · ${say(one.title)}`,
        })),
      ],
      code,
    ),
    isNegated: partOf(line, 'negated') === 'yes',
    boxes: (question ? choicesInWords(question).flat() : []).map((choice, j) => ({
      id: `field-lines-${i}-${j}`,
      name: `lines.${i}.in`,
      value: choice.code,
      label: choice.labels.map(say).join(' – ') || choice.code,
      isChecked: chosen.has(choice.code),
    })),
  };
}
