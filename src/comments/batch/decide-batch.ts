import { listOf } from '../../web/index.js';
import type { Verbatim } from '../../releases/index.js';
import { inLotOrder } from '../choosing/lot.js';
import type { Decision } from '../pool/verbatim-pool.js';
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

/** The first of a question by lot, and no other of it. Throws `lot-too-large`. */
export function decideLot(
  pool: readonly Verbatim[],
  { question, count }: LotDto,
  seed: string,
): readonly Decision[] {
  const asked = inLotOrder(
    seed,
    pool.filter((one) => one.question === question),
  ).map(({ id }) => id);
  const drawn = Number(count);
  if (drawn < 1 || drawn >= asked.length) {
    throw refuse('lot-too-large', { most: Math.max(0, asked.length - 1) });
  }
  return [
    { ids: asked.slice(0, drawn), set: { chosen: true } },
    { ids: asked.slice(drawn), set: { chosen: false } },
  ];
}
