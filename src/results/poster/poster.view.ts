import { textIn } from '../../common/index.js';
import {
  controlWordsIn,
  fill,
  formatDay,
  formatLastMinute,
  wordsWhereSigned,
} from '../../language/index.js';
import { isByInvitation, isOpenedOnTable, isPetition } from '../../questionnaire/index.js';
import { holdersNow, lastDayOf, type Survey, titleOf, zoneOf } from '../../surveys/index.js';
import { interfaceLanguage, type Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** What stands on a poster besides the survey. */
export interface OnPoster {
  readonly address: string;
  /** The address to scan; null where it needs an invitation. */
  readonly qr: { readonly side: number; readonly path: string } | null;
  /** Number of the page; null where the server makes the page. */
  readonly page: string | null;
  /** How many holders' devices have looked it over, by that day; none where nobody has, or nobody holds. */
  readonly looked: { readonly count: number; readonly day: string } | null;
}

/** A sheet in each language of the survey that Cahier speaks; nothing before the survey is fixed or after its end. */
export function viewPoster(survey: Survey, language: Language, shown: OnPoster) {
  const t = words[language].poster;
  const { definition, definitionHash, state } = survey;
  const isShown = definitionHash !== null && /^(scheduled|open)$/.test(state);
  const { languages } = definition.questionnaire;
  return {
    t,
    title: t.title,
    id: survey.id,
    survey: titleOf(survey, language),
    notice: isShown ? null : t.notNow,
    address: shown.address,
    qr: shown.qr,
    sheets: isShown
      ? [...new Set(languages.map(interfaceLanguage))].map((tag) => sheetOf(survey, tag, shown))
      : [],
  };
}

function sheetOf(survey: Survey, language: Language, { page, looked }: OnPoster) {
  const { definition, definitionHash } = survey;
  const { questionnaire, drawing, mode } = definition;
  const t = wordsWhereSigned(words[language], isPetition(questionnaire)).poster.sheet;
  const zone = zoneOf(survey);
  const until = (day: string | undefined) => day && formatLastMinute(day, zone, language);
  const last = until(lastDayOf(survey));
  const ballots = drawing && [drawing.until, ...(drawing.again ? [drawing.again.until] : [])];
  return {
    language,
    council: definition.council ?? '',
    title: textIn(questionnaire.title, language, questionnaire.languages),
    last: last ? fill(t.last, { day: last }) : null,
    ballots: (ballots ?? []).map((day, i) =>
      fill(i ? t.ballotsAgain : t.ballots, { day: until(day) ?? '' }),
    ),
    how: isByInvitation(mode) ? t.withInvitation : t.scan,
    holders: holdersOf(survey, t),
    looked:
      looked && isOpenedOnTable(definition)
        ? fill(t.looked, {
            looked: looked.count,
            seats: definition.holders.seats.length,
            day: formatDay(looked.day, language),
          })
        : null,
    compare: t.compare,
    // Any language is right; a sheet has that of its reader.
    words:
      definitionHash === null
        ? []
        : controlWordsIn(definitionHash, {
            ...definition,
            questionnaire: { languages: [language] },
          }),
    page,
    pageText: t.page,
  };
}

/** Who opens what is sent in, where those are people with keys of their own. */
function holdersOf(
  survey: Survey,
  t: { readonly holders: string; readonly server: string },
): string | null {
  const { definition } = survey;
  if (!isOpenedOnTable(definition)) return isByInvitation(definition.mode) ? t.server : null;
  const { needed } = definition.holders;
  const seats = holdersNow(survey);
  const names = seats.map(({ name }) => name).join(', ');
  return fill(t.holders, { needed, seats: seats.length, names });
}
