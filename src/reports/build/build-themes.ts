import type { Section } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { Block, Chapter } from '../report-document.js';
import { commonDomain, questionChart } from './question-chart.js';
import { questionBlock } from './question-block.js';
import type { ReportContext } from './report-context.js';

function buildTheme(context: ReportContext, section: Section): Chapter | null {
  const domain = commonDomain(context, section.questions);
  const blocks = section.questions.flatMap((question): Block[] => {
    if (context.figures.has(question.code)) {
      return [questionBlock(context, question, questionChart(context, question, domain))];
    }
    if (question.type !== 'text') return [];
    const text = fill(context.texts.theme.open, {
      title: context.say(question.title),
      voices: context.texts.voices.title,
    });
    // Promised only where there is something to read.
    return context.release.verbatims.some((one) => one.question === question.code)
      ? [{ kind: 'paragraph', text }]
      : [];
  });
  if (blocks.length === 0) return null;
  return {
    kind: 'theme',
    title: context.say(section.title, 160),
    lead: context.say(section.intro, 2000) || null,
    blocks,
  };
}

/** A chapter for each section that has something to show. */
export const buildThemes = (context: ReportContext): readonly Chapter[] =>
  context.questionnaire.sections
    .map((section) => buildTheme(context, section))
    .filter((chapter) => chapter !== null);
