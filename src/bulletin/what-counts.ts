import { fill } from '../language/index.js';
import { hasMoreThanTotal, isPetition, type SurveyDefinition } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import type { Language } from '../web/index.js';
import type { BulletinSummary } from './bulletin-store.js';
import { words } from './words/index.js';

type Counted = Pick<BulletinSummary, 'responses' | 'unsigned'>;
interface Asked {
  readonly definition: Pick<SurveyDefinition, 'questionnaire' | 'threshold'>;
}
type Openable = Asked & Pick<Survey, 'state' | 'purgedOn'>;

/**
 * How many took part in a survey that is closed: rows whose signature is good; of an open link, all
 * rows. The one number that every page, sheet and bulletin of it says.
 */
export const countSigned = ({ responses, unsigned }: Counted): number =>
  responses - unsigned.length;

/** `results`: they may be opened. What else is so, the sentences below say. */
type Standing = 'results' | 'nobody' | 'too-few' | 'total-alone' | 'split-too-small';

function standingOf({ definition }: Asked, bulletin: Counted): Standing {
  const { questionnaire, threshold } = definition;
  const isBelow = countSigned(bulletin) < threshold;
  if (!isPetition(questionnaire)) {
    if (countSigned(bulletin) === 0) return 'nobody';
    return isBelow ? 'too-few' : 'results';
  }
  if (!hasMoreThanTotal(questionnaire)) return 'total-alone';
  return isBelow ? 'split-too-small' : 'results';
}

/** Whether results wait for reps to open them; before there is a bulletin, there may be some. */
export const isToOpen = (survey: Openable, bulletin: Counted | null): boolean =>
  survey.state === 'closed' &&
  !survey.purgedOn &&
  (!bulletin || standingOf(survey, bulletin) === 'results');

/** What is published of a closed survey and what is not, the same sentence wherever it is said. */
export function tellStanding(survey: Asked, bulletin: Counted, language: Language): string | null {
  const t = words[language].standing;
  const k = survey.definition.threshold;
  switch (standingOf(survey, bulletin)) {
    case 'results':
      return null;
    case 'nobody':
      return t.nobody;
    case 'too-few':
      return fill(t.tooFew, { count: countSigned(bulletin), k });
    case 'total-alone':
      return t.totalAlone;
    case 'split-too-small':
      return fill(t.splitTooSmall, { k });
  }
}
