import { textIn, type LocalisedText } from '../../common/index.js';
import { fill, languageName } from '../../language/index.js';
import {
  type Condition,
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  type Questionnaire,
  USUAL_PARTICIPATION,
} from '../../questionnaire/index.js';
import { viewForecast } from '../../plans/index.js';
import type { Page, Trouble, Viewer } from '../../web/index.js';
import { conditionInWords } from '../conditions/condition-in-words.js';
import { type LeftUnpublished, leftUnpublished } from '../draft/left-unpublished.js';
import { OFFERS } from '../draft/offers.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { stateOfPlace } from '../draft/seen-parts.js';
import type { ToldStep } from '../draft/steps.js';
import type { Linked } from '../linked/edit-linked.js';
import type { QuestionnaireUse } from '../ports.js';
import { type Words, words } from '../words/index.js';
import { adminPage } from './admin-page.js';
import { viewDifferences } from './differences.view.js';
import { viewGaps } from './gaps.view.js';
import { viewMissing } from './missing.view.js';
import { placesOf } from './preview.view.js';
import { viewFacts } from './new-questionnaire.view.js';
import { viewStale } from './stale.view.js';
import { viewSteps } from './steps.view.js';
import { viewWording } from './wording.view.js';

/** What stands around a questionnaire: the surveys that ask it, and its last changes. */
export interface EditorContext {
  readonly uses: readonly QuestionnaireUse[];
  readonly steps: readonly ToldStep[];
}

/** The questionnaire at a glance, from which every part is edited. */
export function editorPage(
  viewer: Viewer,
  draft: QuestionnaireDraft,
  { uses: surveys, steps }: EditorContext,
  trouble?: Trouble,
): Page {
  const { id, content, silenced } = draft;
  const t = words[viewer.language];
  const unpublished = leftUnpublished(content);
  const say = (text: LocalisedText): string =>
    textIn(text, viewer.language, content.languages) || t.common.untitled;
  return adminPage(
    'questionnaire',
    viewer,
    {
      title: say(content.title),
      id,
      code: content.code,
      facts: viewFacts(viewer, content),
      wording: viewWording(viewer, id, content, silenced),
      languages: content.languages.map((tag) => languageName(tag, viewer.language)).join(', '),
      profile: content.profile.map(({ code, title, options }) => ({
        code,
        seen: stateOfPlace(content, 'profile', code),
        name: say(title),
        options: options.map(({ label }) => say(label)).join(' · '),
      })),
      forecast: viewProfileForecast(viewer, content),
      sections: content.sections.map(({ code, title, showIf, questions }) => ({
        code,
        seen: stateOfPlace(content, 'sections', code),
        name: say(title),
        onlyIf: viewCondition(viewer, content, showIf),
        questions: questions.map((question) => ({
          code: question.code,
          seen: stateOfPlace(content, 'questions', question.code),
          name: say(question.title),
          type: t.types[question.type],
          onlyIf: viewCondition(viewer, content, question.showIf),
          unpublished: viewUnpublished(t, unpublished.get(question.code)),
          sensitive: question.sensitive ?? false,
        })),
      })),
      places: placesOf(content),
      kinds: OFFERS.map(({ code }) => ({ kind: code, name: offerName(t, code) })),
      claims: viewLinked(t, content, 'claims', (claim) => say(claim.statement)),
      demands: viewLinked(t, content, 'demands', (demand) => say(demand.text)),
      gaps: viewGaps(viewer, id, content),
      missing: viewMissing(viewer, id, content),
      stale: viewStale(viewer, draft),
      steps: viewSteps(viewer, content, steps),
      surveys,
      differences: viewDifferences(viewer, content, surveys),
      isFrozenSomewhere: surveys.some(({ isFrozen }) => isFrozen),
    },
    trouble,
  );
}

const viewLinked = <Part extends keyof Linked>(
  t: Words,
  content: Questionnaire,
  part: Part,
  nameOf: (item: Linked[Part]) => string,
) => ({
  part,
  words: t.linked[part],
  items: ((content[part] ?? []) as readonly Linked[Part][]).map((item) => ({
    code: item.code,
    seen: stateOfPlace(content, part, item.code),
    name: nameOf(item),
    questions: (item.questions ?? []).join(', '),
  })),
});

const viewCondition = (
  { language }: Viewer,
  content: Questionnaire,
  condition: Condition | undefined,
): string | null =>
  condition
    ? fill(words[language].condition.only, {
        condition: conditionInWords(condition, content, language),
      })
    : null;

const viewUnpublished = (t: Words, why: LeftUnpublished | undefined): string | null =>
  why ? t.unpublished[why] : null;

/** Presets are named in the words of every language, which a test sees to. */
const offerName = (t: Words, code: string): string =>
  Object.hasOwn(t.kinds, code) ? t.kinds[code as keyof Words['kinds']] : code;

/** What the profile questions would show, one at a time and together; merges come with a survey. */
function viewProfileForecast({ language }: Viewer, content: Questionnaire) {
  const forecast = viewForecast(
    {
      questionnaire: content,
      crossings: content.profile.map(({ code }) => [code]),
      merges: [],
      threshold: DEFAULT_THRESHOLD,
      sensitiveThreshold: DEFAULT_SENSITIVE_THRESHOLD,
      expectedShare: USUAL_PARTICIPATION,
    },
    language,
  );
  return forecast && forecast.variants.length + forecast.notes.length > 0 ? forecast : null;
}
