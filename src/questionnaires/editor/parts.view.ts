import { textIn, type LocalisedText } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Questionnaire, Section } from '../../questionnaire/index.js';
import { type Page, type Viewer, type FormValues, textOf, type Trouble } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { referencesTo } from '../draft/references.js';
import type { ListedPart } from '../draft/seen-parts.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';
import { formTitle, type PartForm } from './part-form.js';
import { textsField } from '../forms/form-fields.view.js';
import { languageFields } from '../forms/language-fields.view.js';

/** What the form of title, introduction and languages starts with. */
export const generalValues = (content: Questionnaire): FormValues => ({
  code: content.code,
  languages: content.languages.join(' '),
  title: content.title,
  intro: content.intro,
});

export function generalPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { common, editor } = words[viewer.language];
  const { language } = viewer;
  const { languages } = content;
  const model = {
    title: editor.general,
    id,
    typed: { code: textOf(values['code']), languages: languageFields(values, language) },
    texts: [
      textsField('title', common.title, languages, values['title'], { language }),
      textsField('intro', common.intro, languages, values['intro'], { language, long: true }),
    ],
  };
  return adminPage('general', viewer, model, trouble);
}

export const sectionValues = ({ title, intro }: Section): FormValues => ({ title, intro });

export function sectionPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  form: PartForm<Section>,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { common, section } = words[viewer.language];
  const { language } = viewer;
  const model = {
    title: formTitle(section, form),
    id,
    action: form.action,
    texts: [
      textsField('title', common.title, content.languages, values['title'], { language }),
      textsField('intro', common.intro, content.languages, values['intro'], {
        language,
        long: true,
      }),
    ],
  };
  return adminPage('section', viewer, model, trouble);
}

/** Asks before a part is deleted. */
export function deletePage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  part: ListedPart,
  item: { readonly code: string; readonly title: LocalisedText },
  trouble?: Trouble,
): Page {
  const { editor, linked, profile } = words[viewer.language];
  const asks = {
    sections: editor.deleteSection,
    questions: editor.deleteQuestion,
    profile: profile.deleteTitle,
    claims: linked.claims.delete,
    demands: linked.demands.delete,
  } as const satisfies Record<ListedPart, string>;
  const name = textIn(item.title, viewer.language, content.languages) || item.code;
  const references = part === 'questions' ? referencesTo(content, item.code) : [];
  const model = {
    title: fill(asks[part], { name }),
    id,
    part,
    code: item.code,
    references: references.map(({ kind, code }) => fill(editor.namedBy[kind], { code })),
  };
  return adminPage('delete', viewer, model, trouble);
}

export function filePage(
  viewer: Viewer,
  { id }: QuestionnaireDraft,
  content: string,
  trouble?: Trouble,
): Page {
  const { title } = words[viewer.language].file;
  return adminPage('file', viewer, { title, id, content }, trouble);
}
