import { textIn } from '../../common/index.js';
import { fill, languageName } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { Viewer } from '../../web/index.js';
import { type Difference, differencesOf } from '../draft/differences.js';
import type { QuestionnaireUse } from '../ports.js';
import { words } from '../words/index.js';

/** For each survey that asks it: what has been changed in the questionnaire since. */
export function viewDifferences(
  viewer: Viewer,
  content: Questionnaire,
  surveys: readonly QuestionnaireUse[],
) {
  const t = words[viewer.language].differences;
  return surveys.flatMap(({ asked, slug }) => {
    if (!asked) return [];
    const lines = differencesOf(asked, content).map((one) => sayOne(viewer, content, one));
    const survey = `/s/${slug}`;
    const title =
      lines.length === 0
        ? fill(t.same, { survey })
        : fill(t.title, { survey, count: lines.length });
    return [{ title, lines }];
  });
}

function sayOne({ language }: Viewer, { languages }: Questionnaire, one: Difference): string {
  const t = words[language].differences;
  switch (one.kind) {
    case 'added':
    case 'removed': {
      const name = textIn(one.name, language, languages) || words[language].common.untitled;
      return fill(t[one.kind], { name, code: one.code });
    }
    case 'text': {
      const { code, before, after } = one;
      const spoken = languageName(one.language, language);
      return fill(t.text, { code: code || t.whole, language: spoken, before, after });
    }
    case 'settings':
      return fill(t.settings, { code: one.code || t.whole });
    case 'order':
      return t.order;
  }
}
