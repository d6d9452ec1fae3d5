import { fill } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { stateOf, type Viewer } from '../../web/index.js';
import {
  type Advice,
  adviseOn,
  sayAdvice,
  sayNothingFound,
  sayOfWhole,
} from '../../wording/index.js';
import { isSilenced, type Silence } from '../draft/silenced.js';
import { words } from '../words/index.js';

/** What may be wrong with the wording, and what of it an admin has left as it is. */
export function viewWording(
  { language }: Viewer,
  id: string,
  content: Questionnaire,
  silenced: readonly Silence[] | null,
) {
  const view = (advice: Advice) => ({
    text: sayAdvice(advice, language),
    path: `/admin/questionnaires/${id}/${advice.part}/${advice.code}`,
    rule: advice.rule,
    code: advice.code,
    seen: stateOf(advice.said),
  });
  const advice = adviseOn(content);
  const said = advice.filter((one) => !isSilenced(one, silenced)).map(view);
  const left = advice.filter((one) => isSilenced(one, silenced)).map(view);
  return {
    said,
    left,
    leftTitle: fill(words[language].wording.left, { count: left.length }),
    none: advice.length === 0 ? sayNothingFound(language) : null,
    whole: sayOfWhole(content, language),
  };
}
