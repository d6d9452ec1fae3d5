import type { Configuration } from '../../config/index.js';
import { ANSWER_RULES } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { interfaceLanguage } from '../../web/index.js';
import { intakeTexts, problemMessage } from '../texts/index.js';
import { ballotTexts } from './texts/index.js';

export type ScriptBases = Pick<Configuration, 'eligibilityUrl' | 'intakeUrl'>;

/**
 * What the page of a survey by invitation shows beyond its questions, and what the script finds
 * there. `ballot` is null for an open link, which needs no script.
 */
export function viewBallot(
  { id, slug, state, definition }: Survey,
  language: string,
  { eligibilityUrl, intakeUrl }: ScriptBases,
) {
  const t = intakeTexts[interfaceLanguage(language)];
  const { mode } = definition;
  if (mode !== 'two-phases' && mode !== 'one-sitting') {
    return { ballot: null, limits: t.limits, sendNote: t.sendNote, petitionNote: t.petitionNote };
  }
  const b = ballotTexts[interfaceLanguage(language)];
  const [before = '', after = ''] = b.waitingFrom.split('{from}');
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
      rules: ANSWER_RULES.map((rule) => ({
        rule,
        text: problemMessage({ field: '', rule }, language),
      })),
    },
    limits: [b.limit, ...t.limits.slice(1)],
    sendNote: b.sendNote,
    petitionNote: b.petitionNote,
  };
}

/** Whether ballots may be taken before the survey opens: then its page is shown without a form. */
export const takesBallotsEarly = ({ state, definition }: Survey): boolean =>
  state === 'scheduled' && definition.mode === 'two-phases';
