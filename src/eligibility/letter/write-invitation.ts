import { invitationFragment } from '../../credentials/index.js';
import type { Survey } from '../../surveys/index.js';
import type { CouncilWords } from '../storage/letter.entity.js';
import type { WrittenLetter } from './letter-part.js';
import {
  composeLetter,
  quoteCouncil,
  sayCourse,
  sayFromWhom,
  sayProtection,
} from './letter-pieces.js';

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
): WrittenLetter {
  const { id, slug, definitionHash } = survey;
  const link = `${publicUrl}/i#${invitationFragment(id, code, definitionHash ?? undefined)}`;
  return composeLetter(survey, 'invitation', (t, language) => [
    { kind: 'paragraph', text: t.greeting },
    { kind: 'paragraph', text: sayFromWhom(t, survey, language, 'invitation') },
    { kind: 'paragraph', text: sayCourse(t, survey, language) },
    ...quoteCouncil(t, survey, own[language] ?? ''),
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
  ]);
}
