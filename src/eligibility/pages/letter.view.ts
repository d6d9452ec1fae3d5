import { textIn } from '../../common/index.js';
import { fill, languageLabel, languageName, sayRefusal } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import {
  type FormValues,
  type Language,
  Page,
  partOf,
  textOf,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import { refusalOf } from '../invitations/list-outcome.js';
import { findWordsProblems, LONGEST_WORDS } from '../letter/council-words.js';
import type { MailPreview } from '../letter/letter-desk.js';
import { letterLanguages } from '../letter/letter-pieces.js';
import type { Letter } from '../storage/letter.entity.js';
import { words } from '../words/index.js';
import { refusalTexts } from './invitations.view.js';

/** What stands in the fields, by language. */
export type WordsTyped = Readonly<Record<string, string>>;

interface Shown {
  readonly survey: Survey;
  readonly letter: Letter;
  /** The mail as it would go out, with a made-up code; none where mails cannot be sent. */
  readonly mail: MailPreview | null;
  readonly typed?: WordsTyped;
  readonly trouble?: Trouble;
  readonly isSaved?: boolean;
}

export const typedWords = (values: FormValues): WordsTyped => {
  const typed = partOf(values, 'words');
  return Object.fromEntries(
    Object.entries(typeof typed === 'object' && typed !== null ? typed : {}).map(
      ([language, text]) => [language, textOf(text)],
    ),
  );
};

export function letterPage(viewer: Viewer, shown: Shown): Page {
  const { survey, letter, mail, typed = letter.words, trouble, isSaved = false } = shown;
  const { language } = viewer;
  const t = words[language].letter;
  const { questionnaire } = survey.definition;
  const closed = refusalOf(survey) ?? (mail ? undefined : ({ kind: 'no-mail' } as const));
  const problems = problemsOf(language, survey, typed);
  const refusal = trouble?.refusal ?? null;
  const languages = letterLanguages(survey);
  // Whoever is told that somebody else wrote sees what, and may then decide.
  const isOvertaken = refusal?.code === 'changed-meanwhile';
  const model = {
    t,
    title: t.title,
    crumb: words[language].invitations.title,
    survey: textIn(questionnaire.title, language, questionnaire.languages) || survey.slug,
    id: survey.id,
    errors: [
      ...problems,
      ...(refusal
        ? [
            {
              field: `field-${languages[0]!}`,
              text: isOvertaken ? t.overtaken : sayRefusal(refusal, language),
            },
          ]
        : []),
    ],
    done: isSaved ? t.saved : null,
    notice: closed ? refusalTexts(words[language].invitations, closed).join(' ') : null,
    isSealed: letter.isSealed,
    hint: fill(t.ownHint, { most: LONGEST_WORDS }),
    most: LONGEST_WORDS,
    fields: languages.map((tag) => ({
      tag,
      name: languageLabel(tag, language),
      value: typed[tag] ?? '',
      used: fill(t.used, { length: (typed[tag] ?? '').length, most: LONGEST_WORDS }),
      problem: sayAll(problems.filter(({ field }) => field === `field-${tag}`)),
      theirs: isOvertaken ? (letter.words[tag] ?? '') || t.nothing : null,
    })),
    mail,
  };
  return new Page('eligibility/letter', model, trouble?.status ?? 200, language);
}

const sayAll = (problems: readonly { readonly text: string }[]): string | null =>
  problems.length > 0 ? problems.map(({ text }) => text).join(' ') : null;

/** What keeps the words from being saved, each at its field. */
export function problemsOf(language: Language, survey: Survey, typed: WordsTyped) {
  const t = words[language].letter.problems;
  return letterLanguages(survey).flatMap((tag) => {
    const name = languageName(tag, language);
    return findWordsProblems(typed[tag] ?? '').map((problem) => ({
      field: `field-${tag}`,
      text: fill(t[problem.kind], { name, ...problem }),
    }));
  });
}
