import { textIn } from '../../common/index.js';
import { invitationFragment } from '../../credentials/index.js';
import { controlWordLines, fill, ownName } from '../../language/index.js';
import {
  kindOf,
  minutesToAnswer,
  numbersOf,
  questionsOf,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { interfaceLanguage, type Language } from '../../web/index.js';
import type { CouncilWords } from '../storage/letter.entity.js';
import { words } from '../words/index.js';
import { sayDays } from './say-days.js';
import type { Letter, Piece } from './letter-part.js';

type MailWords = (typeof words)[Language]['mail'];

/** The languages of a survey that we speak: a mail is in all of them, one under the other. */
export const letterLanguages = ({ definition }: Survey): readonly Language[] => [
  ...new Set(definition.questionnaire.languages.map(interfaceLanguage)),
];

/**
 * The mail that carries one invitation. All that differs between two of a survey is the code, which
 * has one length. It stands behind the `#` of the link, which no request carries (protocol.md 5.1),
 * and beside it, because a link stays in the history of the browser that opened it.
 *
 * @param code what `newInvitationSecret` gave
 * @param publicUrl where respondents reach the pages, without a trailing slash
 */
export function writeInvitation(
  survey: Survey,
  own: CouncilWords,
  code: string,
  publicUrl: string,
): Letter {
  const { id, slug, definition, definitionHash } = survey;
  const languages = letterLanguages(survey);
  const first = words[languages[0]!].mail;
  const link = `${publicUrl}/i#${invitationFragment(id, code, definitionHash ?? undefined)}`;
  const parts = languages.map((language) => {
    const t = words[language].mail;
    const pieces: readonly Piece[] = [
      ...introduce(t, survey, language, own[language] ?? ''),
      { kind: 'address', lead: t.open, address: link },
      {
        kind: 'typed',
        lead: t.type,
        lines: [
          { name: t.page, value: `${publicUrl}/s/${slug}`, isAddress: true },
          { name: t.code, value: code, isAddress: false },
        ],
      },
      { kind: 'paragraph', text: t.press },
      { kind: 'points', title: t.safe, points: sayProtection(t, survey) },
    ];
    return { language, heading: languages.length > 1 ? ownName(language) : null, pieces };
  });
  return {
    // Shown on locked screens and in lists: who writes, and nothing of the subject of the survey.
    subject: fill(first.subject, {
      council: definition.council || first.representatives,
      invitation: [...new Set(languages.map((one) => words[one].mail.invitation))].join(' / '),
    }),
    contents: languages.length > 1 ? languages.map(ownName).join(' · ') : null,
    parts,
  };
}

/** Who writes, about what, until when, and what they want to say themselves. */
function introduce(
  t: MailWords,
  survey: Survey,
  language: Language,
  own: string,
): readonly Piece[] {
  const { definition } = survey;
  const { questionnaire } = definition;
  const council = definition.council || t.representatives;
  const title = textIn(questionnaire.title, language, questionnaire.languages);
  const isPetition = isSignedOnly(definition);
  const facts = [
    sayDays(survey, language),
    ...(isPetition ? [] : [sayLength(t, definition)]),
    ...(definition.mode === 'two-phases' || definition.mode === 'one-sitting'
      ? [t.modes[definition.mode]]
      : []),
  ];
  const paragraphs = own.split(/\n\n/).map((paragraph) => paragraph.split('\n'));
  return [
    { kind: 'paragraph', text: t.greeting },
    {
      kind: 'paragraph',
      text: fill(t.invited[isPetition ? 'petition' : 'survey'], { title, council }),
    },
    { kind: 'paragraph', text: facts.join(' ') },
    ...(own === ''
      ? []
      : [{ kind: 'words', lead: fill(t.words, { council }), paragraphs } as const]),
  ];
}

function sayLength(t: MailWords, { questionnaire }: SurveyDefinition): string {
  const questions = numbersOf(questionnaire).size + questionnaire.profile.length;
  return fill(t.length, { questions, minutes: minutesToAnswer(questionnaire) });
}

function sayProtection(t: MailWords, { definition, definitionHash }: Survey): readonly string[] {
  const { points } = t;
  const lines = definitionHash
    ? controlWordLines(definitionHash, definition.questionnaire.languages)
    : [];
  return [
    points.unlinked,
    isSignedOnly(definition) ? points.number : fill(points.small, { k: definition.threshold }),
    points.silent,
    ...(lines.length > 0 ? [fill(points.words, { words: lines.join(' · ') })] : []),
    points.keep,
    points.server,
  ];
}

const isSignedOnly = ({ questionnaire }: SurveyDefinition): boolean =>
  questionsOf(questionnaire).some((question) => kindOf(question).isSignature);
