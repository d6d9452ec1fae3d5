import { agree } from './comments/agree.js';
import { choose } from './comments/choose.js';
import { card } from './card.js';
import { check } from './check.js';
import { confirm } from './confirm.js';
import { destroyed } from './destroyed.js';
import { decide } from './decide.js';
import { handOver } from './hand-over.js';
import { list } from './list.js';
import { look } from './look.js';
import { open } from './open.js';
import { sign } from './sign.js';
import { test } from './note-test.js';
import { fromPaper, paper } from './paper.js';
import type { Step } from './step.js';
import { takeOver } from './take-over.js';
import { values } from './values.js';

/** What a holder can do here: the same steps as `cahier council` has. */
export const STEPS = {
  card,
  list,
  confirm,
  check,
  paper,
  fromPaper,
  look,
  test,
  decide,
  values,
  open,
  sign,
  choose,
  agree,
  destroyed,
  handOver,
  takeOver,
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
