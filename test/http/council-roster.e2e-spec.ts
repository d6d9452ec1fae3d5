import { describe } from '@jest/globals';
import { RosterDesk } from '../support/council-files/roster-desk.js';
import { comesAbout } from './council-roster/first-list.js';
import { isUsed } from './council-roster/in-force.js';
import { keepsFiles } from './council-roster/kept-files.js';
import { isFollowed } from './council-roster/later-lists.js';

/** One council, of which each part stands in a file of its own: what comes later needs what came before. */
describe('the council in the office', () => {
  const desk = new RosterDesk();
  comesAbout(desk);
  isFollowed(desk);
  keepsFiles(desk);
  isUsed(desk);
});
