import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { type Questionnaire, questionsOf, type Scale } from '../../questionnaire/index.js';
import { type Page, stateOf, type Trouble, type Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { codeOfPack, PACKS } from '../packs/read-packs.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** The scales that a questionnaire has, and a form for one more. */
export function scalesPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  pasted: string,
  trouble?: Trouble,
): Page {
  const t = words[viewer.language].scales;
  const taken = new Set((content.scales ?? []).map(({ code }) => code));
  const model = {
    title: t.title,
    id,
    content: pasted,
    seen: stateOf(content),
    scales: (content.scales ?? []).map((scale) => viewScale(viewer, content, scale)),
    packs: PACKS.filter((name) => !taken.has(codeOfPack(name))).map((name) => ({
      name,
      label: t.packs[name],
    })),
  };
  return adminPage('scales', viewer, model, trouble);
}

function viewScale({ language }: Viewer, content: Questionnaire, scale: Scale) {
  const t = words[language].scales;
  const say = (text: Scale['title'] | undefined): string =>
    textIn(text, language, content.languages);
  const asked = new Map(questionsOf(content).map(({ code, title }) => [code, title]));
  return {
    code: scale.code,
    name: say(scale.title) || scale.code,
    change: fill(t.changeOf, { name: say(scale.title) || scale.code }),
    note: say(scale.note),
    items: scale.items.map(({ table }) => say(asked.get(table.split(':')[0]!)) || table),
    classes: scale.classes
      .map(({ label, from, to }) => fill(t.bounds, { label: say(label), from, to }))
      .join(' · '),
    source: fill(t.source, { source: say(scale.source), licence: scale.licence }),
  };
}
