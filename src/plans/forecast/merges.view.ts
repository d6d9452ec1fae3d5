import type { Language } from '../../common/index.js';
import { fill } from '../../language/index.js';
import {
  type AgreedMerge,
  mergedRows,
  mergeName,
  proposeMerges,
  type Questionnaire,
} from '../../questionnaire/index.js';
import { mergeLabel, profileQuestion } from '../told/names.js';
import { type Words, words } from '../words/index.js';
import type { Plan } from './choose-variants.js';

/** The merges of the plan, chosen already, then what else is proposed. */
export function viewMerges(plan: Plan, language: Language) {
  const { questionnaire, merges, crossings, threshold, expectedShare } = plan;
  const t = words[language].forecast;
  const agreed = merges.map((merge) => ({
    ...mergeLine(merge, plan, language),
    note: fill(t.merged, { people: peopleIn(merge, questionnaire) ?? '?' }),
    isChosen: true,
  }));
  const assumptions = { threshold, participation: expectedShare };
  const proposed = proposeMerges(questionnaire, crossings.flat(), assumptions, merges).map(
    ({ merge, headcount, loss }) => ({
      ...mergeLine(merge, plan, language),
      note: `${fill(t.merged, { people: headcount })}; ${lossText(t, loss)}`,
      isChosen: false,
    }),
  );
  return [...agreed, ...proposed];
}

const mergeLine = (merge: AgreedMerge, { questionnaire }: Plan, language: Language) => ({
  value: mergeName(merge),
  label: mergeLabel(merge, questionnaire, language),
});

const lossText = (t: Words['forecast'], loss: number): string =>
  loss === 0 ? t.lossNone : fill(t.loss, { people: loss });

function peopleIn({ profile, options }: AgreedMerge, questionnaire: Questionnaire) {
  const question = profileQuestion(questionnaire, profile);
  const rows = question ? mergedRows(question, [{ profile, options }]) : null;
  return rows?.find((row) => row.options.includes(options[0]!))?.headcount;
}
