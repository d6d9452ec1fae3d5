import { fill } from '../../language/browser.js';
import {
  areAskedToLook,
  type CouncilSeats,
  isByInvitation,
  isOpenedOnTable,
} from '../../questionnaire/browser.js';
import { drawShares } from '../information/draw-shares.js';
import { type Drawn, el } from '../tree/element.js';
import { drawMore } from './parts.js';
import type { ClientPage } from './shown-survey.js';

/** Who can open what is sent in, one tap away: the holders by name, or why the server's way is the weaker one. */
export function drawOpeners(page: ClientPage): Drawn | null {
  const { definition } = page.survey;
  const { client: c, information: t } = page.words;
  if (isOpenedOnTable(definition)) {
    const { needed, seats } = definition.holders;
    return drawMore(
      fill(c.onTable, { needed, seats: seats.length }),
      ...drawHolders(page, definition.holders),
    );
  }
  if (!isByInvitation(definition.mode)) return null;
  const council = definition.keys?.council;
  return drawMore(c.onServer, council && drawShares(council, t), el('p', {}, t.opensWeaker));
}

/** With the words of each key, which staff can compare with what a holder says, and whose device looked it over. */
function drawHolders(
  { survey: { looked }, words: { client: c, information: t } }: ClientPage,
  holders: CouncilSeats,
): readonly (Drawn | false)[] {
  const { needed, seats } = holders;
  const count = { looked: looked.length, seats: seats.length };
  return [
    el('p', {}, fill(t.opensTable, { needed, seats: seats.length })),
    areAskedToLook(holders) &&
      el('p', {}, looked.length > 0 ? fill(c.looked, count) : c.lookedNone),
    el(
      'ul',
      {},
      seats.map(({ name, outside, words }, i) =>
        el(
          'li',
          {},
          el('strong', {}, name),
          outside !== undefined && ` (${fill(t.outside, { from: outside })})`,
          looked.includes(i + 1) && ` · ${c.lookedBy}`,
          el('br', {}),
          el('span', { class: 'code', lang: 'en', translate: 'no' }, words.join(' ')),
        ),
      ),
    ),
  ];
}
