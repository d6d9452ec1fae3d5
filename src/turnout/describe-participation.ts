import { type Language, fillText, formatDay, formatNumber } from '../web/index.js';
import type { Participation } from './participation.service.js';
import { participationTexts } from './participation.texts.js';

export interface ParticipationView {
  readonly text: string;
  /** When and how roughly the figure was taken; null where it is exact or there is none. */
  readonly note: string | null;
}

export function describeParticipation(
  participation: Participation,
  invited: number | null,
  language: Language,
): ParticipationView {
  const t = participationTexts[language];
  const count = (text: string, responses: number): string =>
    fillText(text, { count: formatNumber(responses, language) });
  const asked =
    invited === null ? '' : fillText(t.ofInvited, { invited: formatNumber(invited, language) });
  switch (participation.kind) {
    case 'none':
      return { text: t.none, note: null };
    case 'unreadable':
      return { text: t.unreadable, note: null };
    case 'fewer-than':
      return {
        text: count(t.fewer, participation.threshold) + asked,
        note: fillText(t.day, { day: formatDay(participation.day, language) }),
      };
    case 'at-least':
      return {
        text: count(t.atLeast, participation.responses) + asked,
        note: fillText(t.day, { day: formatDay(participation.day, language) }),
      };
    case 'exact':
      return { text: count(t.exact, participation.responses) + asked, note: null };
  }
}
