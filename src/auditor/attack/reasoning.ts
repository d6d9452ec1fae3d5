import type { BlockAttack } from './block-attack.js';
import type { Derivation } from '../findings/derivation.js';
import type { Quantity, Replay } from '../proof/replay.js';
import { PEOPLE } from '../reading/facts.js';
import { termsOf } from '../system/multipliers.js';
import type { Form } from '../system/rows.js';
import type { Piece, System } from '../system/system.js';
import type { Group } from '../reading/layout.js';

const NOISE = 1e-6;

/** How sure the solver is of a bound, before it is replayed. */
export interface Bound {
  /** Rounded to the nearest possible count. */
  readonly value: number;
  /** Exact, or undefined where the replay did not confirm the bound. */
  derive(): Derivation | undefined;
}

/** Bounds of counts, from published numbers alone. Exact where they are derived (see `Replay`). */
export class Reasoning {
  constructor(
    private readonly system: System,
    private readonly replay: Replay,
  ) {}

  /** @param attack the block of the form's open unknowns; none where all are known */
  least(attack: BlockAttack | undefined, quantity: Quantity, question = PEOPLE): Bound | undefined {
    return this.bound(attack, quantity, question, 'atLeast');
  }

  most(attack: BlockAttack | undefined, quantity: Quantity, question = PEOPLE): Bound | undefined {
    return this.bound(attack, quantity, question, 'atMost');
  }

  private bound(
    attack: BlockAttack | undefined,
    quantity: Quantity,
    question: number,
    sense: Derivation['sense'],
  ): Bound | undefined {
    const sign = sense === 'atLeast' ? 1 : -1;
    const form = this.formOf(quantity.group, quantity.pieces, sign);
    const optimum = attack?.relax(form, question) ?? this.known(form);
    if (!optimum.isOptimal) return undefined;
    const rounded = Math.ceil(optimum.least - NOISE);
    return {
      value: sign * rounded + 0,
      derive: () => {
        const terms = termsOf(optimum.rows, optimum.duals, form, this.system.fixed);
        const own = terms.map(({ factor, fact }) => ({ factor: sign * factor, fact }));
        const derivation = this.replay.derive(quantity, sense, own);
        return derivation && sign * derivation.bound >= rounded ? derivation : undefined;
      },
    };
  }

  private formOf(group: Group, pieces: readonly Piece[], sign: number): Form {
    return this.system.formOf(
      group,
      pieces.map(([factor, counted]): Piece => [sign * factor, counted]),
    );
  }

  private known(form: Form) {
    let least = 0;
    for (const [unknown, factor] of form) least += factor * this.system.fixed.get(unknown)!.value;
    return { isOptimal: true, least, rows: [], duals: new Float64Array() };
  }
}
