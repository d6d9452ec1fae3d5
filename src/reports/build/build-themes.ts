import type { Section } from '../../questionnaire/index.js';
import { countedOf, showQuestion } from '../questions/index.js';
import { commonRuler } from '../questions/ruler.js';
import type { Chapter } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

function buildTheme(context: ReportContext, section: Section): Chapter | null {
  const ruler = commonRuler(section.questions.flatMap((question) => countedOf(context, question)));
  const blocks = section.questions.flatMap((question) => showQuestion(context, question, ruler));
  if (blocks.length === 0) return null;
  return {
    kind: 'theme',
    title: context.say(section.title, 160),
    lead: context.say(section.intro, 2000) || null,
    blocks,
  };
}

/** A chapter for each section that asks something. */
export const buildThemes = (context: ReportContext): readonly Chapter[] =>
  context.questionnaire.sections
    .map((section) => buildTheme(context, section))
    .filter((chapter) => chapter !== null);
