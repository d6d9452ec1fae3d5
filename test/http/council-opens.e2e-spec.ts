import { describe } from '@jest/globals';
import { TableDesk } from '../support/council-files/table-desk.js';
import { ENGINES } from '../support/testing-app.js';
import { asksAgain, isCountedAgain, isDestroyed } from './council-opens/afterwards.js';
import { quotesComments } from './council-opens/comments.js';
import { isFoundedAndOpened } from './council-opens/opening.js';

/** One story, of which each part stands in a file of its own: what comes later needs what came before. */
describe.each(ENGINES)(
  'a council that founds itself, asks, and opens on its own table, on %s',
  (engine) => {
    const desk = new TableDesk(engine);
    isFoundedAndOpened(desk);
    quotesComments(desk);
    isCountedAgain(desk);
    if (engine === 'sqlite') isDestroyed(desk);
    else asksAgain(desk);
  },
);
