import type { LocalisedText } from '../../common/index.js';
import {
  type Condition,
  type Question,
  type Questionnaire,
  questionsOf,
  type Section,
} from '../../questionnaire/index.js';
import { mapTexts } from './limit-languages.js';

/** A part of a questionnaire that names a question by its code. */
export interface Reference {
  readonly kind: 'condition' | 'text' | 'claim' | 'demand' | 'scale';
  readonly code: string;
}

type Asked = Pick<Section, 'code' | 'title' | 'intro' | 'showIf'> & Pick<Question, 'help'>;

/** Everything that names a question: it could not be deleted without changing what that says. */
export function referencesTo(content: Questionnaire, code: string): readonly Reference[] {
  const asked: readonly Asked[] = [...content.sections, ...questionsOf(content)];
  const others = asked.filter((part) => part.code !== code || 'questions' in part);
  const listed = (
    items: readonly { readonly code: string; readonly questions?: readonly string[] }[],
  ) => items.filter(({ questions = [] }) => questions.includes(code));
  return [
    ...others
      .filter(({ showIf }) => showIf && namesIn(showIf).has(code))
      .map((part) => ({ kind: 'condition', code: part.code }) as const),
    ...others
      .filter(({ title, help, intro }) => [title, help, intro].some((text) => repeats(text, code)))
      .map((part) => ({ kind: 'text', code: part.code }) as const),
    ...listed(content.claims ?? []).map((item) => ({ kind: 'claim', code: item.code }) as const),
    ...listed(content.demands ?? []).map((item) => ({ kind: 'demand', code: item.code }) as const),
    ...(content.scales ?? [])
      .filter(({ items }) => items.some(({ table }) => table.split(':')[0] === code))
      .map((scale) => ({ kind: 'scale', code: scale.code }) as const),
  ];
}

const placeOf = (code: string): string => `{answer:${code}}`;

const repeats = (text: LocalisedText | undefined, code: string): boolean =>
  Object.values(text ?? {}).some((words) => words.includes(placeOf(code)));

function namesIn(condition: Condition): ReadonlySet<string> {
  if ('question' in condition) return new Set([condition.question]);
  if ('not' in condition) return namesIn(condition.not);
  const parts = 'all' in condition ? condition.all : condition.any;
  return new Set(parts.flatMap((part) => [...namesIn(part)]));
}

/** The questionnaire in which everything that named a question names it by its new code. */
export function renameReferences(content: Questionnaire, from: string, to: string): Questionnaire {
  const renamed = (codes: readonly string[]) => codes.map((code) => (code === from ? to : code));
  const reworded = mapTexts(content, (text) =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => [
        language,
        words.replaceAll(placeOf(from), placeOf(to)),
      ]),
    ),
  );
  const withCondition = <T extends { readonly showIf?: Condition }>(part: T): T =>
    part.showIf ? { ...part, showIf: inCondition(part.showIf, from, to) } : part;
  const { claims, demands, scales, sections } = reworded;
  return {
    ...reworded,
    sections: sections.map((section) => ({
      ...withCondition(section),
      questions: section.questions.map(withCondition),
    })),
    ...(scales && {
      scales: scales.map((scale) => ({
        ...scale,
        items: scale.items.map((item) => ({ ...item, table: renamedTable(item.table, from, to) })),
      })),
    }),
    ...(claims && {
      claims: claims.map((claim) => ({ ...claim, questions: renamed(claim.questions) })),
    }),
    ...(demands && {
      demands: demands.map(({ questions, ...demand }) => ({
        ...demand,
        ...(questions && { questions: renamed(questions) }),
      })),
    }),
  };
}

function renamedTable(table: string, from: string, to: string): string {
  const [field, ...line] = table.split(':');
  return field === from ? [to, ...line].join(':') : table;
}

function inCondition(condition: Condition, from: string, to: string): Condition {
  if ('question' in condition) {
    return condition.question === from ? { ...condition, question: to } : condition;
  }
  if ('not' in condition) return { not: inCondition(condition.not, from, to) };
  const inEach = (parts: readonly Condition[]) => parts.map((part) => inCondition(part, from, to));
  return 'all' in condition ? { all: inEach(condition.all) } : { any: inEach(condition.any) };
}
