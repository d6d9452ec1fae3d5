import { stateOf } from '../../web/index.js';
import type { Advice, WordingRule } from '../../wording/index.js';

/** A finding that is left as it is, for as long as its question is worded so. */
export interface Silence {
  readonly rule: WordingRule;
  readonly code: string;
  /** The state of the wording. */
  readonly said: string;
}

const silenceOf = ({ rule, code, said }: Advice): Silence => ({ rule, code, said: stateOf(said) });

const isSame = (one: Silence, other: Silence): boolean =>
  one.rule === other.rule && one.code === other.code && one.said === other.said;

export const isSilenced = (advice: Advice, silenced: readonly Silence[] | null): boolean =>
  (silenced ?? []).some((one) => isSame(one, silenceOf(advice)));

/** Without what an earlier wording of the question was given. */
export function withSilence(
  silenced: readonly Silence[] | null,
  advice: Advice,
  isSilent: boolean,
): readonly Silence[] {
  const others = (silenced ?? []).filter(
    ({ rule, code }) => rule !== advice.rule || code !== advice.code,
  );
  return isSilent ? [...others, silenceOf(advice)] : others;
}
