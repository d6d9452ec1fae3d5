import { type LocalisedText, textIn } from '../../common/index.js';
import { questionsOf, kindOf } from '../../questionnaire/index.js';
import { hasText, keepHidden, readTexts, textsField } from '../../questionnaires/index.js';
import type { StatedPlace } from '../../reports/index.js';
import type { Survey } from '../../surveys/index.js';
import { type FormValues, type Language, listOf, textOf } from '../../web/index.js';
import { refuse } from '../refusals.js';
import type { ClaimWording, DemandWording } from '../standing/steps.js';
import { words } from '../words/index.js';
import type { ClaimDto, DemandDto } from './forms.dto.js';
import { statedChoices } from './stated-choices.js';
import type { Field } from './form-page.js';

const DEMAND_TEXTS = ['text', 'addressee', 'basis'] as const;
const CLAIM_TEXTS = ['statement', 'source', 'definition', 'scope', 'statistic'] as const;
const LONG: readonly string[] = ['text', 'statement', 'definition', 'scope'];

function textFields(
  survey: Survey,
  names: typeof DEMAND_TEXTS | typeof CLAIM_TEXTS,
  values: FormValues,
  language: Language,
): readonly Field[] {
  const t = words[language].fields;
  const { languages } = survey.definition.questionnaire;
  return names.map((name) => ({
    kind: 'texts',
    ...textsField(name, t[name], languages, values[name], { language, long: LONG.includes(name) }),
  }));
}

export function demandFields(
  survey: Survey,
  values: FormValues,
  language: Language,
): readonly Field[] {
  const { fields: t, hints } = words[language];
  return [
    ...textFields(survey, DEMAND_TEXTS, values, language),
    {
      kind: 'day',
      name: 'dueOn',
      label: t.dueOn,
      hint: hints.dueOn,
      value: textOf(values['dueOn']),
    },
  ];
}

export function claimFields(
  survey: Survey,
  values: FormValues,
  language: Language,
): readonly Field[] {
  const { fields: t, hints } = words[language];
  const { questionnaire } = survey.definition;
  const ticked = listOf(values['questions']);
  const questions = questionsOf(questionnaire).filter(
    (question) => kindOf(question).shape !== 'none',
  );
  return [
    ...textFields(survey, CLAIM_TEXTS, values, language),
    {
      kind: 'line',
      name: 'published',
      label: t.published,
      hint: hints.published,
      value: textOf(values['published']),
    },
    {
      kind: 'checkbox',
      name: 'questions',
      label: t.questions,
      options: questions.map(({ code, title }) => ({
        value: code,
        label: textIn(title, language, questionnaire.languages),
        isChosen: ticked.includes(code),
      })),
    },
  ];
}

/** In some language; what the form did not show stays as it was. */
function kept(former: LocalisedText | undefined, typed: LocalisedText): LocalisedText {
  return keepHidden(former, readTexts(typed), Object.keys(typed));
}

function needed(text: LocalisedText): LocalisedText {
  if (!hasText(text)) throw refuse('words-missing');
  return text;
}

/** Throws `words-missing`. */
export const readDemand = (form: DemandDto, former: DemandWording | undefined): DemandWording => ({
  text: needed(kept(former?.text, form.text)),
  addressee: kept(former?.addressee, form.addressee),
  basis: kept(former?.basis, form.basis),
  dueOn: form.dueOn || null,
  figures: former?.figures ?? [],
});

/** Places among the answers of questions that the indicator still has. */
function keepStated(
  survey: Survey,
  questions: readonly string[],
  stated: readonly StatedPlace[] = [],
): Pick<ClaimWording, 'stated'> {
  const known = statedChoices(survey, questions).map(({ table }) => table);
  const kept = stated.filter(({ table }) => known.includes(table));
  return kept.length > 0 ? { stated: kept } : {};
}

/** Throws `words-missing`: an indicator without a source is hearsay. */
export function readClaim(
  form: ClaimDto,
  former: ClaimWording | undefined,
  survey: Survey,
): ClaimWording {
  const known = new Set(questionsOf(survey.definition.questionnaire).map(({ code }) => code));
  const questions = listOf(form.questions).filter((code) => known.has(code));
  return {
    statement: needed(kept(former?.statement, form.statement)),
    source: needed(kept(former?.source, form.source)),
    published: form.published.trim(),
    definition: kept(former?.definition, form.definition),
    scope: kept(former?.scope, form.scope),
    statistic: kept(former?.statistic, form.statistic),
    questions,
    ...keepStated(survey, questions, former?.stated),
  };
}
