import { controlWordsIn } from '../../language/index.js';
import type { Cover, Edition, Fact, WordsBlock } from '../report-document.js';
import { fieldDates } from './field-dates.js';
import type { ReportContext } from '../context/report-context.js';

export const shortHash = (hash: string): string => hash.replace(/^sha256:/, '').slice(0, 12);

export const wordsBlock = (context: ReportContext): WordsBlock => ({
  kind: 'words',
  label: context.texts.cover.words,
  lines: controlWordsIn(context.release.survey.definition, context.definition),
});

export function buildCover(context: ReportContext, edition: Edition): Cover {
  const { texts, release } = context;
  const { cover } = texts;
  const facts: Fact[] = [
    { label: cover.field, value: fieldDates(context) },
    { label: cover.responses, value: context.count(release.participation.responses) },
    { label: cover.edition, value: context.chosen ? cover.chosen : cover[edition] },
    { label: cover.release, value: shortHash(release.hash), isCode: true },
  ];
  return { kicker: cover.kicker, facts, words: wordsBlock(context) };
}
