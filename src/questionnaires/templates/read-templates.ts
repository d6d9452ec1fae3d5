import { readFile } from 'node:fs/promises';
import type { LocalisedText } from '../../common/index.js';
import {
  type AnswerOption,
  type Question,
  type Questionnaire,
  scaleOf,
  type Section,
  USUAL_SCALES,
  type UsualScale,
  usualScale,
} from '../../questionnaire/index.js';

/** In the order in which they are offered; each is a file of its own beside this one. */
export const TEMPLATES = [
  'new-tool',
  'workload-hours',
  'distances-travel',
  'relations-respect',
  'remote-work',
  'follow-up',
  'petition',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** A questionnaire to begin with, and in a sentence what it is for. */
export interface Template {
  readonly name: TemplateName;
  readonly purpose: LocalisedText;
  readonly questionnaire: Questionnaire;
}

/** In a file, answers from least to most go by their name: a usual scale, or a list of `lists.json`. */
type Written<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, unknown>>;
type WrittenQuestion = Written<Question, 'options'>;
type WrittenSection = Omit<Section, 'questions'> & { readonly questions: WrittenQuestion[] };
interface WrittenTemplate {
  readonly purpose: LocalisedText;
  readonly questionnaire: Omit<Questionnaire, 'sections'> & { readonly sections: WrittenSection[] };
}
type Lists = Readonly<Record<string, readonly LocalisedText[]>>;

/** Reads the files when they are asked for: nothing of them is loaded at start. */
export async function readTemplates(): Promise<readonly Template[]> {
  const lists = await read<Lists>('lists');
  return Promise.all(TEMPLATES.map((name) => fillIn(name, lists)));
}

export async function readTemplate(name: TemplateName): Promise<Template> {
  return fillIn(name, await read<Lists>('lists'));
}

async function fillIn(name: TemplateName, lists: Lists): Promise<Template> {
  const { purpose, questionnaire } = await read<WrittenTemplate>(name);
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => withOptions(question, lists)),
  }));
  return { name, purpose, questionnaire: { ...questionnaire, sections } };
}

const withOptions = (question: WrittenQuestion, lists: Lists): Question =>
  (typeof question.options === 'string'
    ? { ...question, options: optionsCalled(question.options, lists) }
    : question) as Question;

function optionsCalled(name: string, lists: Lists): readonly AnswerOption[] {
  if (isUsual(name)) return usualScale(name);
  const labels = lists[name];
  if (!labels) throw new Error(`no list of answers is called ${name}`);
  return scaleOf(labels);
}

const isUsual = (name: string): name is UsualScale =>
  (USUAL_SCALES as readonly string[]).includes(name);

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`${name}.json`, import.meta.url), 'utf8')) as T;
