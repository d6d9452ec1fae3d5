import type { Configuration } from '../../config/index.js';
import { type Survey, zoneOf } from '../../surveys/index.js';
import { interfaceLanguage } from '../../web/index.js';
import { words } from '../words/index.js';

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
  const { page: t, ballot: b, problems } = words[interfaceLanguage(language)];
  const { mode } = definition;
  if (mode !== 'two-phases' && mode !== 'one-sitting') {
    return { ballot: null, limits: t.limits, sendNote: t.sendNote, petitionNote: t.petitionNote };
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
    petitionNote: b.petitionNote,
  };
}

/** Whether ballots may be taken before the survey opens: then its page is shown without a form. */
export const takesBallotsEarly = ({ state, definition }: Survey): boolean =>
  state === 'scheduled' && definition.mode === 'two-phases';
