import type { Command } from 'commander';
import { addAgree } from './agree.js';
import { addCard } from './card.js';
import { addCheck } from './check.js';
import { addChoose } from './choose.js';
import { addComments } from './comments.js';
import { addConfirm } from './confirm.js';
import { addDestroyed } from './destroyed.js';
import { addDecide } from './decide.js';
import { addHandOver } from './hand-over.js';
import { addList } from './list.js';
import { addLook } from './look.js';
import { addOpen } from './open.js';
import { addPage } from './page.js';
import { addPaper } from './paper.js';
import { addSign } from './sign.js';
import { addTakeover } from './takeover.js';
import { addTest } from './test-ballot.js';
import { addValues } from './values.js';

/** A holder's steps, each from files to files. */
const STEPS = [
  addCard,
  addList,
  addConfirm,
  addCheck,
  addLook,
  addTest,
  addDecide,
  addHandOver,
  addTakeover,
  addValues,
  addOpen,
  addSign,
  addComments,
  addChoose,
  addAgree,
  addDestroyed,
  addPaper,
  addPage,
] as const;

export function addCouncil(program: Command): void {
  const council = program
    .command('council')
    .description(
      'a holder’s steps: cards, lists, looking surveys over, deciding, opening them, taking seats over',
    );
  for (const add of STEPS) add(council);
}
