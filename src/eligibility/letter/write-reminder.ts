import { fill } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import type { WrittenLetter } from './letter-part.js';
import { composeLetter, sayFromWhom, sayLetterSubject } from './letter-pieces.js';
import { sayDays } from './say-days.js';

/**
 * The mail that reminds of an invitation: without a code, and the same for everybody, whoever has
 * taken part or not.
 *
 * @param publicUrl where respondents reach the pages, without a trailing slash
 */
export function writeReminder(survey: Survey, publicUrl: string): WrittenLetter {
  const subject = sayLetterSubject(survey, 'invitation');
  return composeLetter(survey, 'reminder', (t, language) => [
    { kind: 'paragraph', text: t.greeting },
    { kind: 'paragraph', text: sayFromWhom(t, survey, language, 'reminder') },
    { kind: 'paragraph', text: sayDays(survey, language) },
    { kind: 'paragraph', text: t.toAll },
    {
      kind: 'address',
      lead: fill(t.find, { subject }),
      address: `${publicUrl}/s/${survey.slug}`,
    },
    { kind: 'paragraph', text: t.lost },
  ]);
}
