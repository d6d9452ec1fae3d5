import { listOf } from '../../web/index.js';
import type { Verbatim } from '../../releases/index.js';
import { inLotOrder, roundedDown } from '../choosing/lot.js';
import type { Decision, Lot } from '../pool/verbatim-pool.js';
import { refuse } from '../refusals.js';
import type { BatchDto, LotDto } from './batch.dto.js';

/**
 * What a batch comes to. Throws `nothing-ticked`, `no-such-comment` of one that is not listed, and
 * `no-such-theme`.
 */
export function decideBatch(
  listed: readonly Verbatim[],
  { of, pick, act, theme }: BatchDto,
  themes: readonly string[],
): readonly Decision[] {
  const known = new Set(listed.map(({ id }) => id));
  const ids = of === 'listed' ? [...known] : [...new Set(listOf(pick))];
  if (ids.length === 0) throw refuse('nothing-ticked');
  if (ids.some((id) => !known.has(id))) throw refuse('no-such-comment');
  if (act !== 'theme') return [{ ids, set: { chosen: act === 'choose' } }];
  if (theme !== '' && !themes.includes(theme)) throw refuse('no-such-theme');
  return [{ ids, set: { theme: theme === '' ? null : theme } }];
}

/**
 * The first of a question by lot, and no other of it. Throws `lot-too-large`, and `lot-replaces-choice` where
 * comments that are chosen would be left out and nobody said that they may be.
 */
export function decideLot(
  pool: readonly Verbatim[],
  { question, count, replace }: LotDto,
  seed: string,
): Lot {
  const asked = inLotOrder(
    seed,
    pool.filter((one) => one.question === question),
  );
  const drawn = Number(count);
  if (drawn < 1 || drawn >= asked.length) {
    throw refuse('lot-too-large', { most: Math.max(0, asked.length - 1) });
  }
  const others = asked.slice(drawn);
  const leftOut = others.filter(({ chosen }) => chosen).length;
  if (leftOut > 0 && replace === undefined) {
    throw refuse('lot-replaces-choice', { count: leftOut });
  }
  const idsOf = (comments: readonly Verbatim[]) => comments.map(({ id }) => id);
  return {
    decisions: [
      { ids: idsOf(asked.slice(0, drawn)), set: { chosen: true } },
      { ids: idsOf(others), set: { chosen: false } },
    ],
    drawn: { question, drawn, atLeast: roundedDown(asked.length), release: seed },
  };
}
