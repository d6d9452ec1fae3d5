import { questionsOf } from '../../questionnaire/index.js';
import { cleanLine, cleanText } from '../format/clean-text.js';
import type { Block, Chapter } from '../report-document.js';
import type { ReportContext } from './report-context.js';

/** A theme is a section's code, or the reps' own word. */
function themeLabel(context: ReportContext, theme: string | undefined): string | null {
  if (!theme) return null;
  const section = context.questionnaire.sections.find((one) => one.code === theme);
  return section ? context.say(section.title, 120) : cleanLine(theme, 120);
}

/** The comments that the release holds, by question, with the rule by which they got there. */
export function buildVoices(context: ReportContext): Chapter | null {
  const { voices: texts } = context.texts;
  const { verbatims } = context.release;
  if (verbatims.length === 0) return null;
  const questions = [...new Set(verbatims.map((verbatim) => verbatim.question))];
  const titles = new Map(questionsOf(context.questionnaire).map((one) => [one.code, one.title]));
  const quotes = questions.map((question): Block => ({
    kind: 'quotes',
    title: context.say(titles.get(question)),
    items: verbatims
      .filter((verbatim) => verbatim.question === question)
      .map(({ theme, text }) => ({
        theme: themeLabel(context, theme),
        text: context.quote(cleanText(text)),
      })),
  }));
  return {
    kind: 'voices',
    title: texts.title,
    lead: texts.lead,
    blocks: [{ kind: 'note', text: texts.rule }, ...quotes],
  };
}
