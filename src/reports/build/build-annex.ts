import type { ProfileQuestion, Question } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { Block, Chapter, Wording } from '../report-document.js';
import { choiceCodes } from './question-chart.js';
import type { ReportContext } from './report-context.js';

const DEFAULT_LENGTH = 600;

function optionsOf(context: ReportContext, question: Question): readonly string[] {
  const { annex } = context.texts;
  if (question.type === 'text') {
    return [fill(annex.openText, { count: context.count(question.maxLength ?? DEFAULT_LENGTH) })];
  }
  const labels = choiceCodes(question).map((code) => {
    const option = question.options?.find((one) => one.code === code);
    return option ? context.sayInFull(option.label) : context.optionLabel(question, code);
  });
  if (!['pick', 'multiple', 'ranking'].includes(question.type)) return labels;
  const { min = 0, max = labels.length } = question;
  const range =
    min === max
      ? context.count(max)
      : fill(annex.range, { min: context.count(min), max: context.count(max) });
  return [...labels, fill(annex.choose, { range })];
}

const wording = (context: ReportContext, question: Question, number: number): Wording => ({
  number: String(number),
  title: context.sayInFull(question.title),
  help: context.sayInFull(question.help) || null,
  options: optionsOf(context, question),
});

const profileWording = (context: ReportContext, profile: ProfileQuestion): Wording => ({
  number: '',
  title: context.sayInFull(profile.title),
  help: context.sayInFull(profile.help) || null,
  options: profile.options.map((option) => context.sayInFull(option.label)),
});

/** Every question exactly as asked: a figure without its wording proves nothing. */
export function buildAnnex(context: ReportContext): Chapter {
  const { annex } = context.texts;
  const { questionnaire } = context;
  let number = 0;
  const sections = questionnaire.sections.flatMap((section): Block[] => [
    { kind: 'heading', text: context.say(section.title, 160) },
    ...(section.intro
      ? [{ kind: 'paragraph', text: context.sayInFull(section.intro) } satisfies Block]
      : []),
    {
      kind: 'wording',
      items: section.questions.map((question) => wording(context, question, (number += 1))),
    },
  ]);
  const profile: Block[] =
    questionnaire.profile.length > 0
      ? [
          { kind: 'heading', text: annex.profile },
          {
            kind: 'wording',
            items: questionnaire.profile.map((one) => profileWording(context, one)),
          },
        ]
      : [];
  return {
    kind: 'annex',
    title: annex.title,
    lead: annex.lead,
    blocks: [...profile, ...sections],
  };
}
