import { fill, formatDay, wordsWhereSigned } from '../language/index.js';
import { isPetition } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { type Language } from '../web/index.js';
import type { Participation } from './participation.service.js';
import { words } from './words/index.js';

export interface ParticipationView {
  readonly text: string;
  /** When and how roughly the figure was taken; null where it is exact or there is none. */
  readonly note: string | null;
  /** Of 100 who were invited, for a bar beside the words; null where one of the two is not known. */
  readonly bar: number | null;
}

export function describeParticipation(
  participation: Participation,
  { invited, definition }: Pick<Survey, 'invited' | 'definition'>,
  language: Language,
): ParticipationView {
  const t = wordsWhereSigned(words[language], isPetition(definition.questionnaire));
  const count = (text: string, responses: number): string => fill(text, { count: responses });
  const bar = (responses: number): number | null =>
    invited ? Math.min(100, Math.floor((100 * responses) / invited)) : null;
  const asked = invited === null ? '' : fill(t.ofInvited, { invited });
  switch (participation.kind) {
    case 'none':
      return { text: t.none, note: null, bar: null };
    case 'cancelled':
      return { text: t.cancelled, note: null, bar: null };
    case 'unreadable':
      return { text: t.unreadable, note: null, bar: null };
    case 'fewer-than':
      return {
        text: count(t.fewer, participation.threshold) + asked,
        note: fill(t.day, { day: formatDay(participation.day, language) }),
        bar: null,
      };
    case 'at-least':
      return {
        text: count(t.atLeast, participation.responses) + asked,
        note: fill(t.day, { day: formatDay(participation.day, language) }),
        bar: bar(participation.responses),
      };
    case 'exact':
      return {
        text: count(t.exact, participation.responses) + asked,
        note: null,
        bar: bar(participation.responses),
      };
  }
}
