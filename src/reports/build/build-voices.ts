import { optionsOf, otherFieldOf, questionsOf } from '../../questionnaire/index.js';
import type { RecordedDraw } from '../../disclosure/index.js';
import { fill, formatDay, formatList } from '../../language/index.js';
import { cleanLine, cleanText } from '../format/clean-text.js';
import { guessLanguage } from '../format/guess-language.js';
import type { Block, Chapter } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { withColon } from '../format/punctuate.js';

/** A theme is a section's code, or the reps' own word. */
function themeLabel(context: ReportContext, theme: string | undefined): string | null {
  if (!theme) return null;
  const section = context.questionnaire.sections.find((one) => one.code === theme);
  return section ? context.say(section.title, 120) : cleanLine(theme, 120);
}

/** What each field of comments was asked for: a question, or "other, please specify" of one. */
function titlesOf(context: ReportContext): ReadonlyMap<string, string> {
  return new Map(
    questionsOf(context.questionnaire).flatMap((question) => {
      const title = context.say(question.title);
      const other = optionsOf(question).find(({ role }) => role === 'other');
      const text = context.say(other?.label, 160);
      return [
        [question.code, title] as const,
        [
          otherFieldOf(question.code),
          withColon(context.texts.list, { label: title, text }),
        ] as const,
      ];
    }),
  );
}

/** Who agreed on them, only where the release says that it took two. */
function reviewOf({ release: { review }, texts: { voices: texts } }: ReportContext) {
  if (!review) return [];
  if ('devices' in review) return [texts.byDevices];
  return [texts.reviewed, ...(review.ofOneMaker ? [texts.ofOneMaker] : [])];
}

/** Of which questions the lot chose what is quoted, only where the release says so. */
function lotsOf(context: ReportContext, titles: ReadonlyMap<string, string>): readonly string[] {
  const { review } = context.release;
  const lots = review && 'lots' in review ? (review.lots ?? []) : [];
  return lots.map(({ question, drawn, atLeast, draws }) => {
    const title = context.quote(titles.get(question) ?? question);
    const said = fill(context.texts.voices.byLot, { question: title, drawn, atLeast });
    return `${said} ${sayDraws(context, draws)}`;
  });
}

/** What is recorded of the drawing, and no more; of editions from before that, that nothing is. */
function sayDraws(
  { texts: { voices: t }, language }: ReportContext,
  draws: readonly RecordedDraw[] | undefined,
): string {
  if (draws === undefined) return t.drawsUnknown;
  const list = draws.map(({ on, drawn }) =>
    fill(t.oneDraw, { drawn, day: formatDay(on, language) }),
  );
  return fill(t.draws, { list: formatList(list, language) });
}

/** What somebody wrote, in the language that it is most likely in: none is kept with a response. */
function quoted(context: ReportContext, written: string): string {
  const text = cleanText(written);
  const language = guessLanguage(text, context.questionnaire.languages);
  return context.quote(context.noted(text, language));
}

/** The comments that the release holds, by question, with the rule by which they got there. */
export function buildVoices(context: ReportContext): Chapter | null {
  const { voices: texts } = context.texts;
  const { verbatims, review } = context.release;
  if (verbatims.length === 0) return null;
  const isOfHolders = review !== undefined && 'devices' in review;
  const rule = isOfHolders ? texts.ruleByDevices : texts.rule;
  const questions = [...new Set(verbatims.map((verbatim) => verbatim.question))];
  const titles = titlesOf(context);
  const quotes = questions.map((question): Block => ({
    kind: 'quotes',
    title: titles.get(question) ?? '',
    items: verbatims
      .filter((verbatim) => verbatim.question === question)
      .map(({ theme, text }) => ({
        theme: themeLabel(context, theme),
        text: quoted(context, text),
      })),
  }));
  return {
    kind: 'voices',
    title: texts.title,
    lead: isOfHolders ? texts.leadByDevices : texts.lead,
    blocks: [
      { kind: 'note', text: [rule, ...reviewOf(context), ...lotsOf(context, titles)].join(' ') },
      ...quotes,
    ],
  };
}
