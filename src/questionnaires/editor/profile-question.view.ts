import type { ProfileQuestion } from '../../questionnaire/index.js';
import {
  type Language,
  type Page,
  type Viewer,
  type FormValues,
  partOf,
  rowsOf,
  textOf,
  type Trouble,
} from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { languageInputs, textsField } from '../forms/form-fields.view.js';
import type { MoreRows } from '../forms/more-rows.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';
import { formTitle, type PartForm } from './part-form.js';
import { spareRows } from '../question-form/row-inputs.js';

/** What the form of a profile question starts with. */
export const profileValues = ({
  options,
  groups,
  ordered,
  ...question
}: ProfileQuestion): FormValues => ({
  ...question,
  ordered: ordered ? 'yes' : '',
  options: spareRows(
    options.map(({ headcount, ...option }) => ({ ...option, headcount: headcount?.toString() })),
  ),
  groups: spareRows((groups ?? []).map((group) => ({ ...group }))),
});

export function profileQuestionPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  form: PartForm<ProfileQuestion>,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const t = words[viewer.language];
  const { languages } = content;
  const { language } = viewer;
  const list = (name: ListName) => {
    const rows = rowsOf(values[name]);
    return {
      rows: rows.map((row, i) => viewRow(name, row, i, languages, language)),
      more: { list: name, target: idOf(name, rows.length) } satisfies MoreRows,
    };
  };
  const model = {
    title: formTitle(t.profile, form),
    id,
    action: form.action,
    typed: { code: textOf(values['code']) },
    orderedBox: {
      id: 'field-ordered',
      name: 'ordered',
      value: 'yes',
      label: t.profile.ordered,
      isChecked: values['ordered'] === 'yes',
    },
    texts: [
      textsField('title', t.question.wording, languages, values['title'], { language, long: true }),
      textsField('help', t.common.help, languages, values['help'], { language, long: true }),
    ],
    options: list('options'),
    optionLines: textOf(values['optionLines']),
    groups: list('groups'),
  };
  return adminPage('profile-question', viewer, model, trouble);
}

type ListName = 'options' | 'groups';

/** The first row carries the plain id of its list. */
const idOf = (list: ListName, i: number): string =>
  i === 0 ? `field-${list}` : `field-${list}-${i}`;

const viewRow = (
  list: ListName,
  row: unknown,
  i: number,
  languages: readonly string[],
  language: Language,
) => ({
  number: i + 1,
  name: `${list}.${i}`,
  id: idOf(list, i),
  code: textOf(partOf(row, 'code')),
  labels: languageInputs(`${list}.${i}.label`, languages, partOf(row, 'label'), language),
  parent: textOf(partOf(row, 'parent')),
  headcount: textOf(partOf(row, 'headcount')),
});
