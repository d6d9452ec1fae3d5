import { isWithheld } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { joinApart } from '../format/punctuate.js';
import type { ReportContext } from '../context/report-context.js';
import type { Share } from '../report-document.js';
import type { WaveLine } from './wave-lines.js';

/** Named in a sentence. */
const MOST_NAMED = 3;

/** How far apart two shares are at least. */
const apart = (first: Share, second: Share): number =>
  Math.max(0, second.low - first.high, first.low - second.high);

/** Names the largest changes of those that are larger than chance, and says how many more there are. */
export function sayLarger(
  now: ReportContext,
  lines: readonly WaveLine[],
  say: (answer: string, first: string, second: string) => string,
): string | null {
  const { waves: t } = now.texts;
  const larger = lines
    .flatMap(({ label, first, second, verdict }) =>
      verdict !== 'larger' || isWithheld(first) || isWithheld(second)
        ? []
        : [{ label, first, second }],
    )
    .toSorted((a, b) => apart(b.first, b.second) - apart(a.first, a.second));
  if (larger.length === 0) return null;
  const named = larger.slice(0, MOST_NAMED);
  const said = named.map(({ label, first, second }) =>
    say(label, now.percent(first), now.percent(second)),
  );
  const changes = joinApart(now.texts.list, said);
  const more = larger.length - named.length;
  return more === 0
    ? fill(t.sentenceLarger, { changes })
    : fill(t.sentenceLargerMore, { changes, more });
}
