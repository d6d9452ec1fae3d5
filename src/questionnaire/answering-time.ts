import type { LocalisedText } from '../common/browser.js';
import { kindOf } from './kinds/index.js';
import { shapeRule } from './kinds/shape-rules.js';
import type { WordingLine } from './kinds/wording.js';
import { type Question, type Questionnaire, questionsOf } from './questionnaire.js';

/** Adults read some four words of such a text in a second. */
const WORDS_PER_SECOND = 4;
/** Of a long list people read the beginning, then they look for their own line. */
const OPTIONS_READ = 12;

/**
 * About how many minutes answering takes, for whoever is asked everything: an estimate from the
 * words to read and the answers to give, in the language that takes the most. Nobody is timed.
 */
export function minutesToAnswer(questionnaire: Questionnaire): number {
  const minutes = questionnaire.languages.map((tag) => secondsIn(questionnaire, tag) / 60);
  return Math.max(1, Math.round(Math.max(...minutes)));
}

function secondsIn(questionnaire: Questionnaire, tag: string): number {
  const { profile, sections, title, intro } = questionnaire;
  const read = (texts: readonly (LocalisedText | undefined)[]): number =>
    texts.reduce((sum, text) => sum + wordsIn(text?.[tag] ?? ''), 0) / WORDS_PER_SECOND;
  const seconds = [
    read([title, intro, ...sections.flatMap((section) => [section.title, section.intro])]),
    ...profile.map(({ title: asked, help, options }) => {
      const labels = options.slice(0, OPTIONS_READ).map(({ label }) => label);
      return read([asked, help, ...labels]) + shapeRule('one').seconds;
    }),
    ...questionsOf(questionnaire).map((question) => {
      const lines = kindOf(question).wording(question);
      const labels = lines.flatMap(labelsOf).slice(0, OPTIONS_READ + (question.rows?.length ?? 0));
      return read([question.title, question.help, ...labels]) + secondsToDecide(question);
    }),
  ];
  return seconds.reduce((sum, one) => sum + one, 0);
}

function secondsToDecide(question: Question): number {
  const lines =
    Math.max(1, question.rows?.length ?? 1) * Math.max(1, question.aspects?.length ?? 1);
  return shapeRule(kindOf(question).shape).seconds * lines;
}

function labelsOf(line: WordingLine): readonly LocalisedText[] {
  if (line.kind === 'option') return [line.option.label];
  if (line.kind === 'row') return [line.row.label];
  return line.kind === 'aspect' ? [line.aspect.label] : [];
}

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
