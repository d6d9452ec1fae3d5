import { invitationFragment } from '../../credentials/index.js';
import { controlWordLines, fill } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import { interfaceLanguage } from '../../web/index.js';
import { words } from '../words/index.js';
import type { OutgoingMail } from './mail-sender.js';

/**
 * The mail that carries one invitation, in every language of the survey that we speak. The secret
 * stands behind the `#` of the link, which no request carries (protocol.md 5.1).
 *
 * @param code what `newInvitationSecret` gave
 * @param publicUrl where respondents reach the pages, without a trailing slash
 */
export function writeInvitation(
  { id, slug, definition, definitionHash }: Survey,
  code: string,
  publicUrl: string,
): Omit<OutgoingMail, 'to'> {
  const languages = [...new Set(definition.questionnaire.languages.map(interfaceLanguage))];
  const values: Readonly<Record<string, string>> = {
    link: `${publicUrl}/i#${invitationFragment(id, code, definitionHash ?? undefined)}`,
    address: `${publicUrl}/s/${slug}`,
    code,
    words: definitionHash
      ? controlWordLines(definitionHash, definition.questionnaire.languages).join(' · ')
      : '',
  };
  const parts = languages.map((language) => fill(words[language].mail.text, values));
  return {
    subject: languages.map((language) => words[language].mail.subject).join(' / '),
    text: `${parts.join('\n\n— — —\n\n')}\n`,
  };
}
