import type { RecordedDraw } from '../../disclosure/index.js';

/** What the trail has of a draw. */
interface Recorded {
  readonly day: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Draws by question, each question's in the order in which they were recorded. */
export const drawsIn = (
  entries: readonly Recorded[],
): ReadonlyMap<string, readonly RecordedDraw[]> =>
  new Map(
    [...Map.groupBy(entries, ({ details }) => String(details?.['question']))].map(
      ([question, drawn]) => [
        question,
        drawn.map(({ day, details }) => ({ on: day, drawn: Number(details?.['drawn']) })),
      ],
    ),
  );
