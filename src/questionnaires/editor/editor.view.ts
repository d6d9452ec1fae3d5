import { textIn, type LocalisedText } from '../../common/index.js';
import { fill, languageName } from '../../language/index.js';
import {
  type Condition,
  DEFAULT_THRESHOLD,
  forecastProfile,
  missingTranslations,
  type Questionnaire,
  USUAL_PARTICIPATION,
} from '../../questionnaire/index.js';
import type { Page, Trouble, Viewer } from '../../web/index.js';
import { conditionInWords } from '../conditions/condition-in-words.js';
import { type LeftUnpublished, leftUnpublished } from '../draft/left-unpublished.js';
import { OFFERS } from '../draft/offers.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { viewForecast } from '../forecast/forecast.view.js';
import type { Linked } from '../linked/edit-linked.js';
import type { QuestionnaireUse } from '../ports.js';
import { type Words, words } from '../words/index.js';
import { adminPage } from './admin-page.js';
import { viewGaps } from './gaps.view.js';

/** The questionnaire at a glance, from which every part is edited. */
export function editorPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  surveys: readonly QuestionnaireUse[],
  trouble?: Trouble,
): Page {
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
      languages: content.languages.map((tag) => languageName(tag, viewer.language)).join(', '),
      profile: content.profile.map(({ code, title, options }) => ({
        code,
        name: say(title),
        options: options.map(({ label }) => say(label)).join(' · '),
      })),
      cells: viewCells(t, content),
      forecast: viewProfileForecast(viewer, content),
      sections: content.sections.map(({ code, title, showIf, questions }) => ({
        code,
        name: say(title),
        onlyIf: viewCondition(viewer, content, showIf),
        questions: questions.map((question) => ({
          code: question.code,
          name: say(question.title),
          type: t.types[question.type],
          onlyIf: viewCondition(viewer, content, question.showIf),
          unpublished: viewUnpublished(t, unpublished.get(question.code)),
          sensitive: question.sensitive ?? false,
        })),
      })),
      kinds: OFFERS.map(({ code }) => ({ kind: code, name: offerName(t, code) })),
      claims: viewLinked(t, content, 'claims', (claim) => say(claim.statement)),
      demands: viewLinked(t, content, 'demands', (demand) => say(demand.text)),
      gaps: viewGaps(viewer, id, content),
      missing: viewMissing(viewer, content),
      surveys,
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

/** What each profile question alone would show at the usual threshold; the splits come later. */
function viewProfileForecast({ language }: Viewer, content: Questionnaire) {
  const crossings = content.profile.map(({ code }) => [code]);
  const assumptions = { threshold: DEFAULT_THRESHOLD, participation: USUAL_PARTICIPATION };
  const plan = { questionnaire: content, crossings, merges: [], assumptions };
  const forecast = viewForecast(plan, language);
  return forecast && forecast.splits.length > 0 ? forecast : null;
}

function viewMissing({ language }: Viewer, content: Questionnaire): readonly string[] {
  const missing = missingTranslations(content);
  const [first = '', ...others] = content.languages;
  return others
    .map((tag) => ({ tag, count: missing.filter((one) => one.language === tag).length }))
    .filter(({ count }) => count > 0)
    .map(({ tag, count }) =>
      fill(words[language].editor.missing, {
        count,
        language: languageName(tag, language),
        first: languageName(first, language),
      }),
    );
}

/** "6 × 4 × 4 = 96 cells for 780 people: about 8 per cell; most will be withheld at k = 10." */
export function viewCells(t: Words, content: Questionnaire, k = DEFAULT_THRESHOLD) {
  const { sizes, cells, headcount } = forecastProfile(content);
  if (sizes.length === 0 || cells === 0) return null;
  const product =
    sizes.length === 1
      ? fill(t.profile.cellsOfOne, { cells })
      : fill(t.profile.cells, { product: sizes.join(' × '), cells });
  if (headcount === null)
    return { text: `${product}. ${t.profile.cellsUnknown}`, isWarning: false };
  const mean = headcount / cells;
  const verdict = mean < k ? 'most' : mean < 3 * k ? 'many' : 'few';
  const people = fill(t.profile.people, { people: headcount, mean: Math.round(mean) });
  const end = fill(t.profile.verdicts[verdict], { k });
  return { text: `${product} ${people} ${end}`, isWarning: verdict !== 'few' };
}
