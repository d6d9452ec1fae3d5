import {
  kindOf,
  type Question,
  type AnswerOption,
  standsBeside,
} from '../../../questionnaire/index.js';
import { textIn } from '../../../common/index.js';
import { listOf } from '../../../web/index.js';
import type { FieldForm, FormContext } from '../field-form.js';
import type { QuestionDto } from '../question.dto.js';
import { listed, readSides, type Sided } from '../sides.js';
import { sentClassRows } from './classes.js';
import { sentOptionRows } from './options.js';

type Side = keyof Sided;

/** Options that the type brings, such as the points of a rating: they have no row of their own. */
function impliedOptions(question: Question): readonly AnswerOption[] {
  const own = new Set((question.options ?? []).map(({ code }) => code));
  const options = kindOf(question).options(question);
  return options.filter((option) => !own.has(option.code) && !standsBeside(option, options));
}

const sentSides = (form: QuestionDto, former: Question): Sided =>
  readSides([...sentOptionRows(form, former), ...sentClassRows(form, former)], former);

/** Which options are good news or bad news: said in their rows, or here for those without a row. */
export const sideField = (side: Side): FieldForm => ({
  values: (question) => ({ [side]: question[side] ?? [] }),
  view(values, { question, languages, language, t }: FormContext) {
    const implied = impliedOptions(question);
    if (implied.length === 0) return [];
    const chosen = new Set(listOf(values[side]));
    return [
      {
        kind: 'boxes',
        legend: t.question[side],
        hint: t.question.sidesHint,
        boxes: implied.map(({ code, label }) => ({
          id: `field-${side}-${code}`,
          name: side,
          value: code,
          label: textIn(label, language, languages),
          isChecked: chosen.has(code),
        })),
      },
    ];
  },
  read(form, former) {
    const implied = new Set(impliedOptions(former).map(({ code }) => code));
    const ticked = listOf(form[side]).filter((code) => implied.has(code));
    return listed(side, [...ticked, ...(sentSides(form, former)[side] ?? [])], former);
  },
});
