import type { Configuration } from '../../config/index.js';
import { fill } from '../../language/index.js';
import { hasMoreThanTotal } from '../../questionnaire/index.js';
import { type Survey, zoneOf } from '../../surveys/index.js';
import { wordsOf } from '../survey-words.js';

export type ScriptBases = Pick<Configuration, 'eligibilityUrl' | 'intakeUrl'>;

/**
 * What the page of a survey by invitation shows beyond its questions, and what the script finds
 * there. `ballot` is null for an open link, which needs no script.
 */
export function viewBallot(
  survey: Survey,
  language: string,
  { eligibilityUrl, intakeUrl }: ScriptBases,
) {
  const { id, slug, state, definition } = survey;
  const { page: t, ballot: b, problems } = wordsOf(survey, language);
  const { mode, questionnaire, threshold: k } = definition;
  const noteOf = (of: typeof t | typeof b) =>
    hasMoreThanTotal(questionnaire) ? fill(of.splitNote, { k }) : of.petitionNote;
  if (mode !== 'two-phases' && mode !== 'one-sitting') {
    return { ballot: null, limits: t.limits, sendNote: t.sendNote, petitionNote: noteOf(t) };
  }
  const [before = '', after = ''] = b.waitingFrom.replace('{zone}', zoneOf(survey)).split('{from}');
  return {
    ballot: {
      b,
      /** Before that, ballots may be taken but not used. */
      isOpen: state === 'open',
      survey: id,
      slug,
      eligibility: eligibilityUrl ?? '',
      intake: intakeUrl ?? '',
      mode: b.modes[mode],
      from: { before, after },
      /** The script fills in the limits. */
      rules: problems,
    },
    limits: [b.limit, ...t.limits.slice(1)],
    sendNote: b.sendNote,
    petitionNote: noteOf(b),
  };
}

/** Whether ballots may be taken before the survey opens: then its page is shown without a form. */
export const takesBallotsEarly = ({ state, definition }: Survey): boolean =>
  state === 'scheduled' && definition.mode === 'two-phases';
