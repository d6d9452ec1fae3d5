import { isByInvitation, type SurveyDefinition } from '../../questionnaire/browser.js';
import type { PageContext } from '../fields/page-context.js';
import { type Drawn, el, type Pieces } from '../tree/element.js';
import type { Words } from '../words/words.js';
import { drawShares } from './draw-shares.js';

type Say = PageContext['say'];

/** A text as it was written, with its lines. */
const written = (text: string): Drawn => el('p', { class: 'written' }, text);

/**
 * What the council says of the data, of help and of other ways, and of an open link who can open the answers. Of
 * what it left out nothing is drawn; addresses stand there as text.
 */
export function drawInformation(
  definition: SurveyDefinition,
  { information: t }: Words,
  say: Say,
): readonly Drawn[] {
  const { information: own = {}, keys, mode } = definition;
  const { controller, purpose, contact, urgentHelp, whistleblowing } = own;
  const told = (name: 'controller' | 'purpose' | 'contact') =>
    own[name] &&
    el('div', {}, el('dt', {}, t.names[name]), el('dd', { class: 'written' }, say(own[name])));
  const parts: Pieces[] = [
    urgentHelp && [el('h2', {}, t.names.urgentHelp), written(say(urgentHelp))],
    whistleblowing && [
      el('h2', {}, t.names.whistleblowing),
      el('p', {}, t.reportText),
      written(say(whistleblowing)),
    ],
    isByInvitation(mode) && [el('h2', {}, t.brokenTitle), el('p', {}, t.broken)],
    !isByInvitation(mode) &&
      keys?.council && [el('h2', {}, t.opensTitle), drawShares(keys.council, t)],
    (controller || purpose || contact) && [
      el('h2', {}, t.dataTitle),
      el('dl', { class: 'who' }, told('controller'), told('purpose'), told('contact')),
    ],
    controller && [
      el('h2', {}, t.rights),
      el('p', {}, isByInvitation(mode) ? t.rightsText : t.rightsOpen),
    ],
  ];
  return el('div', {}, parts).pieces.filter((piece) => typeof piece !== 'string');
}
