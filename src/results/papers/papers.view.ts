import { textIn } from '../../common/index.js';
import { controlWordsIn, fill, formatLastMinute, wordsWhereSigned } from '../../language/index.js';
import { isByInvitation, isOpenedOnTable, isPetition } from '../../questionnaire/index.js';
import { lastDayOf, type Survey, titleOf, zoneOf } from '../../surveys/index.js';
import { interfaceLanguage, type Language } from '../../web/index.js';
import { words } from '../words/index.js';

interface OnPapers {
  readonly address: string;
  /** Of the first edition; nothing before the results are open. */
  readonly hash: string | null;
}

interface Paper {
  readonly title: string;
  readonly language: Language;
  readonly lines: readonly string[];
}

/** The papers that the survey has a use for as it is now. */
export function viewPapers(survey: Survey, language: Language, shown: OnPapers) {
  const t = words[language].papers;
  const papers = [
    ...reminders(survey, shown),
    ...agenda(survey, language),
    ...minutes(survey, language, shown),
  ];
  return {
    t,
    title: t.title,
    id: survey.id,
    survey: titleOf(survey, language),
    notice: papers.length > 0 ? null : t.none,
    papers,
  };
}

/** For everybody alike, in each language of the survey: nobody is told from who has not taken part. */
function reminders(survey: Survey, { address }: OnPapers): readonly Paper[] {
  const { state, definition, definitionHash } = survey;
  const { questionnaire, mode, council } = definition;
  const last = lastDayOf(survey);
  if (state !== 'open' || last === undefined || definitionHash === null) return [];
  return [...new Set(questionnaire.languages.map(interfaceLanguage))].map((language) => {
    const t = wordsWhereSigned(words[language], isPetition(questionnaire)).papers;
    const [spoken] = controlWordsIn(definitionHash, {
      ...definition,
      questionnaire: { languages: [language] },
    });
    return {
      title: t.reminder,
      language,
      lines: [
        textIn(questionnaire.title, language, questionnaire.languages),
        fill(t.until, { day: formatLastMinute(last, zoneOf(survey), language) }),
        isByInvitation(mode) ? t.byInvitation : fill(t.byLink, { address }),
        t.all,
        ...(spoken ? [fill(t.words, { words: spoken.words.join(' ') })] : []),
        ...(council ? [council] : []),
      ],
    };
  });
}

/** Two points of a meeting: the opening, then what the council makes of it. */
function agenda(survey: Survey, language: Language): readonly Paper[] {
  const { state, definition } = survey;
  const t = words[language].papers;
  if (!['open', 'closed', 'opened'].includes(state)) return [];
  const isSigned = isPetition(definition.questionnaire);
  const title = titleOf(survey, language);
  const lines = [
    ...(state === 'opened' || isSigned ? [] : [openingOf(survey, title, language)]),
    fill(isSigned ? t.agendaPetition : t.agendaResults, { title }),
  ];
  return [{ title: t.agenda, language, lines }];
}

function openingOf({ definition }: Survey, title: string, language: Language): string {
  const t = words[language].papers;
  return isOpenedOnTable(definition)
    ? fill(t.agendaTable, { title, needed: definition.holders.needed })
    : fill(t.agendaOpening, { title });
}

/** Of an opening on the server: devices of holders write and sign minutes of their own. */
function minutes(survey: Survey, language: Language, { hash }: OnPapers): readonly Paper[] {
  const { definition, slug, state } = survey;
  if (hash === null || state !== 'opened' || isOpenedOnTable(definition)) return [];
  const t = words[language].papers;
  const title = titleOf(survey, language);
  return [
    {
      title: t.minutes,
      language,
      lines: [
        fill(t.opened, { title, address: `/s/${slug}` }),
        t.whenWhere,
        t.present,
        t.protected,
        fill(t.hash, { hash }),
        t.compared,
        t.signed,
      ],
    },
  ];
}
