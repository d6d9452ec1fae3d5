import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import { type FormValues, type Page, textOf, type Trouble, type Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { languageFields } from '../forms/language-fields.view.js';
import type { Template } from '../templates/read-templates.js';
import { sayMinutes } from '../../wording/index.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** With what a questionnaire can begin. */
export interface Beginnings {
  readonly templates: readonly Template[];
  readonly drafts: readonly QuestionnaireDraft[];
}

export function newQuestionnairePage(
  viewer: Viewer,
  { templates, drafts }: Beginnings,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { create, common } = words[viewer.language];
  const name = ({ title, languages }: Questionnaire): string =>
    textIn(title, viewer.language, languages) || common.untitled;
  const model = {
    title: create.title,
    typed: {
      title: textOf(values['title']),
      code: textOf(values['code']),
      languages: languageFields(values, viewer.language),
    },
    content: textOf(values['content']),
    isFile: values['content'] !== undefined,
    mayLackCode: true,
    templates: templates.map((template) => ({
      code: template.name,
      name: name(template.questionnaire),
      purpose: textIn(template.purpose, viewer.language, template.questionnaire.languages),
      facts: viewFacts(viewer, template.questionnaire),
    })),
    drafts: drafts.map(({ id, code, content }) => ({
      id,
      code,
      name: name(content),
      facts: viewFacts(viewer, content),
    })),
  };
  return adminPage('new-questionnaire', viewer, model, newTitle(trouble));
}

/** "17 questions · about 6 minutes" */
export function viewFacts({ language }: Viewer, content: Questionnaire): string {
  const { create, list } = words[language];
  return fill(create.facts, {
    questions: fill(list.questions, { count: questionsOf(content).length }),
    minutes: sayMinutes(content, language),
  });
}

/** Here the title may not be empty, which its sentence has to say. */
const newTitle = (trouble: Trouble | undefined): Trouble | undefined =>
  trouble && {
    ...trouble,
    fields: trouble.fields.map((name) => (name === 'title' ? 'newTitle' : name)),
  };
