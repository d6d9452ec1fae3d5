import type { ProfileQuestion, Question, Section } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { tellPlan } from '../../plans/index.js';
import { cleanLine } from '../format/clean-text.js';
import type { Block, Chapter, Wording } from '../report-document.js';
import { conditionInWords } from './condition-in-words.js';
import type { ReportContext } from '../context/report-context.js';
import { wordingParts } from './wording-parts.js';

function remarksOn(context: ReportContext, { showIf, task }: Question): readonly string[] {
  const { annex, tasks } = context.texts;
  return [
    ...(showIf ? [conditionInWords(context, showIf)] : []),
    ...(task ? [fill(annex.task, { task: tasks[task] })] : []),
  ];
}

const wording = (context: ReportContext, question: Question): Wording => ({
  number: String(context.numbers.get(question.code) ?? ''),
  title: context.sayInFull(question.title),
  help: context.sayInFull(question.help) || null,
  remarks: remarksOn(context, question),
  parts: wordingParts(context, question),
});

const profileWording = (
  context: ReportContext,
  profile: ProfileQuestion,
  number: number,
): Wording => ({
  number: String(number),
  title: context.sayInFull(profile.title),
  help: context.sayInFull(profile.help) || null,
  remarks: [],
  parts: [{ label: null, items: profile.options.map((option) => context.sayInFull(option.label)) }],
});

const sectionBlocks = (context: ReportContext, section: Section): readonly Block[] => [
  { kind: 'heading', text: context.say(section.title, 160) },
  ...(section.showIf
    ? [{ kind: 'paragraph' as const, text: conditionInWords(context, section.showIf) }]
    : []),
  ...(section.intro
    ? [{ kind: 'paragraph' as const, text: context.sayInFull(section.intro) }]
    : []),
  { kind: 'wording', items: section.questions.map((question) => wording(context, question)) },
];

/** What everybody could read before they answered, in the same sentences. */
function promised({ definition, language }: ReportContext): readonly Block[] {
  const { title, lines } = tellPlan(definition, language);
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items: lines.map((line) => cleanLine(line, LONGEST_LINE)) },
  ];
}

const LONGEST_LINE = 2000;

/** Every question exactly as asked: a figure without its wording proves nothing. */
export function buildAnnex(context: ReportContext): Chapter {
  const { annex } = context.texts;
  const { sections, profile } = context.questionnaire;
  const asked = sections.flatMap((section) => sectionBlocks(context, section));
  const aboutYou: Block[] =
    profile.length > 0
      ? [
          { kind: 'heading', text: annex.profile },
          {
            kind: 'wording',
            items: profile.map((one, i) =>
              profileWording(context, one, context.numbers.size + i + 1),
            ),
          },
        ]
      : [];
  return {
    kind: 'annex',
    title: annex.title,
    lead: annex.lead,
    // As on the page, what respondents say of themselves is asked last.
    blocks: [...asked, ...aboutYou, ...promised(context)],
  };
}
