import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Scale } from '../../questionnaire/index.js';
import {
  type FormValues,
  type Page,
  partOf,
  rowsOf,
  textOf,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import { scaleIn } from '../draft/edit-scales.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { textsField } from '../forms/form-fields.view.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** What the form of a scale's words starts with. */
export const scaleValues = ({ title, note, source, licence, classes }: Scale): FormValues => ({
  title,
  note: note ?? {},
  source,
  licence,
  classes: classes.map(({ code, label }) => ({ code, label })),
});

/** The words of one scale in every language; what each answer counts is shown and stays. */
export function scaleTextsPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  code: string,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { language } = viewer;
  const { common, scales: t } = words[language];
  const scale = scaleIn(content, code);
  const texts = (name: string, legend: string, typed: unknown, long = false) =>
    textsField(name, legend, content.languages, typed, { language, long });
  const rows = rowsOf(values['classes']);
  const model = {
    title: fill(t.textsTitle, { name: textIn(scale.title, language, content.languages) || code }),
    id,
    action: `/admin/questionnaires/${id}/scales/${code}`,
    back: `/admin/questionnaires/${id}/scales`,
    texts: [
      texts('title', common.title, values['title']),
      texts('note', t.note, values['note'], true),
      texts('source', t.sourceLabel, values['source'], true),
      ...scale.classes.map(({ from, to }, place) =>
        texts(
          `classes.${place}.label`,
          fill(t.class, { number: place + 1, from, to }),
          partOf(rows[place], 'label'),
        ),
      ),
    ],
    classes: scale.classes.map((one, place) => ({ name: `classes.${place}.code`, code: one.code })),
    licence: textOf(values['licence']),
  };
  return adminPage('scale', viewer, model, trouble);
}
