import { textIn } from '../../common/index.js';
import { controlWordsIn, fill, ownName, wordsWhereSigned } from '../../language/index.js';
import {
  hasMoreThanTotal,
  isPetition,
  minutesToAnswer,
  numbersOf,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { interfaceLanguage, type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import type { WrittenLetter, Piece } from './letter-part.js';
import { sayDays, sayDrawingDays } from './say-days.js';

export type MailWords = (typeof words)[Language]['mail'];

/** The languages of a survey that we speak: a mail is in all of them, one under the other. */
export const letterLanguages = ({ definition }: Survey): readonly Language[] => [
  ...new Set(definition.questionnaire.languages.map(interfaceLanguage)),
];

/** A mail of a survey: who writes in its subject, and the same pieces in each language. */
export function composeLetter(
  survey: Survey,
  what: 'invitation' | 'reminder',
  piecesIn: (t: MailWords, language: Language) => readonly Piece[],
): WrittenLetter {
  const { questionnaire } = survey.definition;
  const languages = letterLanguages(survey);
  const isOne = languages.length === 1;
  return {
    subject: sayLetterSubject(survey, what),
    contents: isOne ? null : languages.map(ownName).join(' · '),
    parts: languages.map((language) => ({
      language,
      heading: isOne ? null : ownName(language),
      pieces: piecesIn(wordsWhereSigned(words[language], isPetition(questionnaire)).mail, language),
    })),
  };
}

/** Shown on locked screens and in lists: who writes, and nothing of what the survey is about. */
export function sayLetterSubject(survey: Survey, what: 'invitation' | 'reminder'): string {
  const languages = letterLanguages(survey);
  const first = words[languages[0]!].mail;
  const names = new Set(languages.map((language) => words[language].mail.names[what]));
  return fill(first.subject, { council: councilOf(first, survey), what: [...names].join(' / ') });
}

/** Who writes, and about what. */
export function sayFromWhom(
  t: MailWords,
  survey: Survey,
  language: Language,
  what: 'invitation' | 'reminder',
): string {
  const { questionnaire } = survey.definition;
  const title = textIn(questionnaire.title, language, questionnaire.languages);
  const about = t.about[what];
  const sentence = isPetition(survey.definition.questionnaire) ? about.petition : about.survey;
  return fill(sentence, { title, council: councilOf(t, survey) });
}

/** Until when, how long it takes, in how many steps. */
export function sayCourse(t: MailWords, survey: Survey, language: Language): string {
  const { definition } = survey;
  const { mode } = definition;
  return [
    sayDays(survey, language),
    ...(isPetition(definition.questionnaire) ? [] : [sayLength(t, definition)]),
    ...(definition.drawing ? [t.modes.apart, sayDrawingDays(survey, language)] : []),
    ...(!definition.drawing && mode !== 'open-link' && mode !== 'file' ? [t.modes[mode]] : []),
  ].join(' ');
}

function sayLength(t: MailWords, { questionnaire }: SurveyDefinition): string {
  const questions = numbersOf(questionnaire).size + questionnaire.profile.length;
  return fill(t.length, { questions, minutes: minutesToAnswer(questionnaire) });
}

/** What the council wants to say itself, if it does. */
export function quoteCouncil(t: MailWords, survey: Survey, own: string): readonly Piece[] {
  if (own === '') return [];
  const lead = fill(t.words, { council: councilOf(t, survey) });
  const paragraphs = own.split(/\n\n/).map((paragraph) => paragraph.split('\n'));
  return [{ kind: 'words', lead, paragraphs }];
}

export function sayProtection(
  t: MailWords,
  { definition, definitionHash }: Survey,
): readonly string[] {
  const { points } = t;
  // The page asks for words by their number, which does not part from its word.
  const lines = (definitionHash ? controlWordsIn(definitionHash, definition) : []).map(
    ({ words }) => words.map((word, i) => `${i + 1}\u00a0${word}`).join(' '),
  );
  return [
    points.unlinked,
    isPetition(definition.questionnaire) && !hasMoreThanTotal(definition.questionnaire)
      ? points.number
      : fill(points.small, { k: definition.threshold }),
    points.silent,
    ...(lines.length > 0 ? [fill(points.words, { words: lines.join(' · ') })] : []),
    points.keep,
    points.server,
  ];
}

const councilOf = (t: MailWords, { definition }: Survey): string =>
  definition.council || t.representatives;
