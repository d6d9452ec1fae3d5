import { textIn } from '../../common/index.js';
import {
  type Claim,
  type Demand,
  kindOf,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import {
  type FormValues,
  listOf,
  type Page,
  textOf,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { textsField } from '../forms/form-fields.view.js';
import type { Linked } from '../linked/edit-linked.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';
import { formTitle, type PartForm } from './part-form.js';

const CLAIM_TEXTS = ['statement', 'source', 'scope'] as const;
const DEMAND_TEXTS = ['text', 'addressee', 'basis'] as const;

export const linkedValues = (item: Claim | Demand): FormValues => ({ ...item });

export const claimPage = (
  viewer: Viewer,
  draft: QuestionnaireDraft,
  form: PartForm<Claim>,
  values: FormValues,
  trouble?: Trouble,
): Page => linkedPage(viewer, draft, { part: 'claims', form, texts: CLAIM_TEXTS }, values, trouble);

export const demandPage = (
  viewer: Viewer,
  draft: QuestionnaireDraft,
  form: PartForm<Demand>,
  values: FormValues,
  trouble?: Trouble,
): Page =>
  linkedPage(viewer, draft, { part: 'demands', form, texts: DEMAND_TEXTS }, values, trouble);

interface LinkedForm {
  readonly part: keyof Linked;
  readonly form: PartForm<Claim | Demand>;
  readonly texts: typeof CLAIM_TEXTS | typeof DEMAND_TEXTS;
}

function linkedPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  { part, form, texts }: LinkedForm,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { language } = viewer;
  const t = words[language].linked;
  const model = {
    title: formTitle(t[part], form),
    id,
    action: form.action,
    hint: t[part].hint,
    typed: { code: textOf(values['code']) },
    texts: texts.map((name) =>
      textsField(name, t.texts[name], content.languages, values[name], { language, long: true }),
    ),
    questionsLegend: t[part].questions,
    questions: viewQuestions(content, values['questions'], language),
  };
  return adminPage('linked', viewer, model, trouble);
}

/** The questions that something stands beside; paragraphs ask nothing. */
function viewQuestions(content: Questionnaire, ticked: unknown, language: Viewer['language']) {
  const chosen = new Set(listOf(ticked));
  return questionsOf(content)
    .filter((question) => kindOf(question).shape !== 'none' || chosen.has(question.code))
    .map(({ code, title }) => ({
      id: `field-questions-${code}`,
      name: 'questions',
      value: code,
      label: `${code} · ${textIn(title, language, content.languages)}`,
      isChecked: chosen.has(code),
    }));
}
