import {
  type Condition,
  type ConditionLeaf,
  gridLinesOf,
  kindOf,
  optionsOf,
  type Question,
  questionsOf,
} from '../../questionnaire/index.js';
import { fill, formatList } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';

/** What a condition calls an answer: an option, or the option of a line. */
function answersOf(context: ReportContext, question: Question): ReadonlyMap<string, string> {
  if (kindOf(question).shape !== 'grid') {
    return new Map(
      optionsOf(question).map(({ code, label }) => [code, context.quote(context.say(label, 160))]),
    );
  }
  return new Map(
    gridLinesOf(question).flatMap(({ code, row, options }) =>
      options.map((option) => [
        `${code}:${option.code}`,
        fill(context.texts.annex.answerOfLine, {
          answer: context.quote(context.say(option.label, 160)),
          line: context.quote(context.say(row.label, 160)),
        }),
      ]),
    ),
  );
}

function leafInWords(context: ReportContext, leaf: ConditionLeaf, isNegated: boolean): string {
  const { annex } = context.texts;
  const question = questionsOf(context.questionnaire).find(({ code }) => code === leaf.question);
  const labels = question ? answersOf(context, question) : new Map<string, string>();
  const answers = formatList(
    leaf.in.map((code) => labels.get(code) ?? context.quote(code)),
    context.language,
    'or',
  );
  return fill(isNegated ? annex.notAnswered : annex.answered, {
    answers,
    question: context.refer(leaf.question),
  });
}

/** Brackets where one list of conditions stands inside another. */
function inWords(context: ReportContext, condition: Condition, isNegated = false): string {
  if ('not' in condition) return inWords(context, condition.not, !isNegated);
  if ('question' in condition) return leafInWords(context, condition, isNegated);
  const [parts, isAll] = 'all' in condition ? [condition.all, true] : [condition.any, false];
  const said = parts.map((part) => {
    const text = inWords(context, part, isNegated);
    return isList(part) && parts.length > 1 ? `(${text})` : text;
  });
  // Not both is one of them not; not one of them is neither.
  return formatList(said, context.language, isAll === isNegated ? 'or' : 'and');
}

const isList = (condition: Condition): boolean =>
  'not' in condition ? isList(condition.not) : !('question' in condition);

/** Of whom something was asked, in words. */
export const conditionInWords = (context: ReportContext, condition: Condition): string =>
  fill(context.texts.annex.askedOnly, { condition: inWords(context, condition) });
