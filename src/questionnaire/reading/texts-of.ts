import type { LocalisedText } from '../../common/browser.js';
import { kindOf } from '../kinds/index.js';
import type { ProfileQuestion, Question, Questionnaire } from '../questionnaire.js';
import { pathTo } from '../format/problems.js';

/** A text that people read, and where in the questionnaire it stands. */
export interface PlacedText {
  readonly path: string;
  readonly text: LocalisedText;
  readonly limit: TextLimit;
}

export interface TextLimit {
  readonly characters: number;
  /** Whether line breaks make sense there. */
  readonly paragraphs: boolean;
}

const LABEL: TextLimit = { characters: 300, paragraphs: false };
const LINE: TextLimit = { characters: 2000, paragraphs: false };
const PROSE: TextLimit = { characters: 2000, paragraphs: true };

type Labelled = { readonly label: LocalisedText };

function* labelsIn(path: string, list: readonly Labelled[] | undefined): Generator<PlacedText> {
  for (const [i, { label }] of (list ?? []).entries()) {
    yield { path: `${path}[${i}].label`, text: label, limit: LABEL };
  }
}

function* placed(
  path: string,
  texts: Readonly<Record<string, LocalisedText | undefined>>,
  limit: TextLimit,
): Generator<PlacedText> {
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) yield { path: pathTo(path, name), text, limit };
  }
}

function* textsOfProfile(path: string, profile: ProfileQuestion): Generator<PlacedText> {
  yield* placed(path, { title: profile.title }, LINE);
  yield* placed(path, { help: profile.help }, PROSE);
  yield* labelsIn(`${path}.groups`, profile.groups);
  yield* labelsIn(`${path}.options`, profile.options);
}

function* textsOfQuestion(path: string, question: Question): Generator<PlacedText> {
  // The title of what is not asked is the paragraph that it shows.
  yield* placed(path, { title: question.title }, kindOf(question).shape === 'none' ? PROSE : LINE);
  yield* placed(path, { help: question.help }, PROSE);
  yield* labelsIn(`${path}.options`, question.options);
  yield* labelsIn(`${path}.rows`, question.rows);
  yield* labelsIn(`${path}.aspects`, question.aspects);
  for (const [i, { options }] of (question.aspects ?? []).entries()) {
    yield* labelsIn(`${path}.aspects[${i}].options`, options);
  }
  yield* labelsIn(`${path}.classes`, question.classes);
  yield* placed(pathTo(path, 'ends'), { ...question.ends }, LABEL);
}

/** Every text of a questionnaire, in its order. */
export function* textsOf(questionnaire: Questionnaire): Generator<PlacedText> {
  yield* placed('', { title: questionnaire.title }, LINE);
  yield* placed('', { intro: questionnaire.intro }, PROSE);
  for (const [i, profile] of questionnaire.profile.entries()) {
    yield* textsOfProfile(`profile[${i}]`, profile);
  }
  for (const [i, section] of questionnaire.sections.entries()) {
    const path = `sections[${i}]`;
    yield* placed(path, { title: section.title }, LINE);
    yield* placed(path, { intro: section.intro }, PROSE);
    for (const [j, question] of section.questions.entries()) {
      yield* textsOfQuestion(`${path}.questions[${j}]`, question);
    }
  }
  for (const [i, { statement, source, scope }] of (questionnaire.claims ?? []).entries()) {
    yield* placed(`claims[${i}]`, { statement, source, scope }, PROSE);
  }
  for (const [i, { text, addressee, basis }] of (questionnaire.demands ?? []).entries()) {
    yield* placed(`demands[${i}]`, { text, addressee, basis }, PROSE);
  }
  for (const [i, { title, note, source, classes }] of (questionnaire.scales ?? []).entries()) {
    yield* placed(`scales[${i}]`, { title }, LINE);
    yield* placed(`scales[${i}]`, { note, source }, PROSE);
    yield* labelsIn(`scales[${i}].classes`, classes);
  }
}
