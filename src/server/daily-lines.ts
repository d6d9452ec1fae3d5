/** So many different things of one area are told apart; the rest is one number. */
const MOST_KINDS = 20;

interface Area {
  /** The day on which its last line was written. */
  day: string;
  /** What was not written since, and how often. */
  readonly counts: Map<string, number>;
}

/**
 * At most one line per area and day. A log collector puts a time beside every line: many lines would
 * be a clock beside the responses, and anybody could fill a disk with them. What comes besides is
 * counted, and said with the next line of its area; what respondents cause is never a line at its own
 * moment (`count`), but waits for the night or the stop (`tell`).
 */
export class DailyLines {
  private readonly areas = new Map<string, Area>();

  constructor(
    private readonly today: () => string,
    private readonly write: (line: string) => void,
  ) {}

  say(level: string, area: string, sentence: string): void {
    const known = this.area(area);
    if (known.day === this.today()) this.count(area, sentence);
    else this.writeLine(area, `${level} ${area}: ${sentence}${besides(known.counts)}`);
  }

  count(area: string, what: string): void {
    const { counts } = this.area(area);
    const kind = counts.has(what) || counts.size < MOST_KINDS ? what : 'others';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }

  /** Says what was counted, in those areas that have said nothing today. */
  tell(): void {
    const today = this.today();
    for (const [area, { day, counts }] of this.areas) {
      if (day === today || counts.size === 0) continue;
      this.writeLine(area, `error ${area}: counted ${listed(counts)}`);
    }
  }

  private writeLine(area: string, line: string): void {
    this.areas.set(area, { day: this.today(), counts: new Map() });
    this.write(`${line}\n`);
  }

  private area(name: string): Area {
    const known = this.areas.get(name) ?? { day: '', counts: new Map<string, number>() };
    this.areas.set(name, known);
    return known;
  }
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([what, times]) => `${times} × ${what}`).join(', ');

const besides = (counts: ReadonlyMap<string, number>): string =>
  counts.size === 0 ? '' : ` (counted before: ${listed(counts)})`;
