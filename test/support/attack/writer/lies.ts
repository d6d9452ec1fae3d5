import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import { canonicalHash } from '../../../../src/common/index.js';
import type { AnswerOption, SurveyDefinition } from '../../../../src/questionnaire/index.js';
import type { Lie } from './visitor.js';

/** What `/api/surveys` answers, as far as somebody lies about it. */
export interface Told {
  definition: SurveyDefinition;
  definitionHash: string;
  state: string;
  amendments: unknown;
}

const answered =
  (path: string, change: (route: Route) => Promise<string>, type: string): Lie =>
  async (page: Page) => {
    await page.route(path, async (route) => {
      const headers = { 'content-type': type, 'cache-control': 'no-store' };
      await route.fulfill({ headers, body: await change(route) });
    });
  };

const textOf = async (route: Route): Promise<string> => (await route.fetch()).text();

/** The survey as the server describes it, changed. */
export const tell = (change: (told: Told) => void): Lie =>
  answered(
    '**/api/surveys/**',
    async (route) => {
      const told = JSON.parse(await textOf(route)) as Told;
      change(told);
      return JSON.stringify(told);
    },
    'application/json',
  );

/** Another definition, with the hash that belongs to it. */
export const define = (change: (definition: SurveyDefinition) => SurveyDefinition): Lie =>
  tell((told) => {
    told.definition = change(told.definition);
    told.definitionHash = canonicalHash(told.definition);
  });

/** The labels of every question's first two options change places; what is stored stays. */
export function swapLabels(definition: SurveyDefinition): SurveyDefinition {
  const { questionnaire } = definition;
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.options ? { ...question, options: swapTwo(question.options) } : question,
    ),
  }));
  return { ...definition, questionnaire: { ...questionnaire, sections } };
}

function swapTwo(options: readonly AnswerOption[]): readonly AnswerOption[] {
  const [one, two, ...rest] = options;
  if (!one || !two) return options;
  return [{ ...one, label: two.label }, { ...two, label: one.label }, ...rest];
}

const digest = (text: string, kind: 'sha256' | 'sha384'): string =>
  `${kind}-${createHash(kind).update(text).digest('base64')}`;

export interface ChangedFiles {
  readonly words?: (text: string) => string;
  readonly script?: (text: string) => string;
  /** Whether what names the changed files names their new digests. */
  readonly isWhole: boolean;
}

/** Other words, or another script: both scripts of the page pin the words, and its policy pins both. */
export function serve(url: string, { words = same, script = same, isWhole }: ChangedFiles): Lie {
  return async (page) => {
    const original = await filesAt(url);
    const changedWords = words(original.words);
    const pins = (text: string) =>
      isWhole
        ? text.replaceAll(digest(original.words, 'sha384'), digest(changedWords, 'sha384'))
        : text;
    const changedPage = original.scripts.reduce((text, one, i) => {
      const changed = i === 0 ? pins(one) : script(pins(one));
      const told = text.replace(one, () => changed);
      return isWhole ? told.replaceAll(digest(one, 'sha256'), digest(changed, 'sha256')) : told;
    }, original.page);
    const give = (path: string, body: string, type: string) =>
      answered(path, () => Promise.resolve(body), type)(page);
    await give('**/assets/words-en.*.json', changedWords, 'application/json');
    await give(`${url}/i`, changedPage, 'text/html; charset=utf-8');
  };
}

const same = (text: string): string => text;

async function filesAt(url: string) {
  const get = async (path: string) => (await fetch(`${url}${path}`)).text();
  const page = await get('/i');
  const scripts = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  );
  const [, wordsPath = ''] = /"?(\/assets\/words-en\.[0-9a-f]+\.json)/.exec(page)!;
  return { page, scripts, words: await get(wordsPath) };
}
