import { isExact, type ProtectedRelease } from '../../../src/disclosure/index.js';
import { ReportContext } from '../../../src/reports/context/report-context.js';
import { buildReport } from '../../../src/reports/index.js';
import {
  allCounted,
  type Counted,
  labelOf,
  quoteSide,
} from '../../../src/reports/questions/counted.js';
import { tableSidesOf } from '../../../src/reports/questions/table-sides.js';
import type { Block, QuestionBlock } from '../../../src/reports/report-document.js';
import { isTrueShare } from './said-figure.js';
import type { TrueTable } from './true-tables.js';
import { Truth } from './truth.js';

const [INVITED, RESPONSES] = [150, 120];

/** What a line of a comparison is about. */
interface Told {
  readonly counted: Counted;
  readonly codes: readonly string[];
}

const number = (text: string): number => Number(text.replace('\u2212', '-').replace('+', ''));

/** Whether printed points are true of a difference: a single number is rounded, two are ends. */
function isTrueDifference(said: string, points: number): boolean {
  if (said.startsWith('<')) return points !== 0 && Math.abs(points) < 0.5;
  const [low = '', high] = said.split(' to ');
  if (high === undefined) return Math.abs(points - number(low)) <= 0.5 + 1e-9;
  return points >= number(low) - 1e-9 && points <= number(high) + 1e-9;
}

/** Reads the chapter of two waves as a sceptic with the true tables of both would. */
export class WaveSceptic {
  readonly untrue: string[] = [];
  readonly read = new Map<string, number>();
  private readonly before: Truth;
  private readonly now: Truth;
  private readonly contexts: readonly [before: ReportContext, now: ReportContext];

  constructor(
    release: ProtectedRelease,
    earlier: ProtectedRelease,
    truth: { readonly before: readonly TrueTable[]; readonly now: readonly TrueTable[] },
  ) {
    [this.before, this.now] = [new Truth(truth.before), new Truth(truth.now)];
    this.contexts = [
      new ReportContext(earlier.content, 'en'),
      new ReportContext(release.content, 'en'),
    ];
    const { chapters } = buildReport(release, { language: 'en', earlier });
    const blocks: readonly Block[] = chapters.find(({ kind }) => kind === 'waves')?.blocks ?? [];
    for (const block of blocks) if (block.kind === 'question') this.readBlock(block);
  }

  private hold(kind: string, isTrue: boolean, said: string): void {
    this.read.set(kind, (this.read.get(kind) ?? 0) + 1);
    if (!isTrue) this.untrue.push(`${kind}|${said}`);
  }

  private readBlock({ title, sentence, table, chart }: QuestionBlock): void {
    const context = this.contexts[1];
    const lines = new Map(
      allCounted(context)
        .filter(({ question }) => context.say(question.title) === title)
        .flatMap((counted) => this.linesOf(counted)),
    );
    for (const { head, cells } of table.rows) {
      const told = lines.get(head);
      if (!told) throw new Error(`no line is called ${head}`);
      const [before, now, difference, chance] = cells;
      const [first, second] = this.sharesOf(told);
      const say = (text: string) => `${title}: ${head}: ${text}`;
      if (!before!.isWithheld) {
        this.hold('before', isTrueShare(before!.text, first), say(before!.text));
      }
      if (!now!.isWithheld) this.hold('now', isTrueShare(now!.text, second), say(now!.text));
      if (!difference!.isWithheld) {
        const points = 100 * (second - first);
        this.hold('difference', isTrueDifference(difference!.text, points), say(difference!.text));
      }
      const verdict = chance!.text;
      if (verdict === 'larger than chance') this.hold(verdict, this.isLarger(told), say(verdict));
      if (verdict === 'may be chance') this.hold(verdict, !this.isLarger(told), say(verdict));
    }
    if (chart.kind === 'slope') {
      for (const { label } of chart.rows) {
        const isSaid = lines.has(label) && chart.alt.includes(`${label}: `);
        this.hold('chart', isSaid, `${title}: ${label}`);
      }
    }
    if (sentence.startsWith('Larger than chance: ')) {
      const [text = '', , more = '0'] =
        /^Larger than chance: (.*?)(; and (\d+) more)?\.$/.exec(sentence)?.slice(1) ?? [];
      const said = text.split('; ');
      const named = [...lines].filter(([label]) =>
        said.some((one) => one.startsWith(`${label}: `)),
      );
      this.hold('sentence: larger', named.length === said.length, sentence);
      for (const [, told] of named) this.hold('sentence: larger', this.isLarger(told), sentence);
      // A long table has not all of them.
      const all = table.rows.filter(({ cells }) => cells.at(-1)!.text === 'larger than chance');
      this.hold('sentence: all', all.length <= said.length + Number(more), sentence);
    }
    if (sentence.startsWith('No difference')) {
      const isNone = [...lines.values()].every((told) => !this.isLarger(told));
      this.hold('sentence: none', isNone, sentence);
    }
  }

  /** How the lines of a table are called, and which answers each counts. */
  private linesOf(counted: Counted): readonly (readonly [string, Told])[] {
    const context = this.contexts[1];
    const { part, columns } = counted.tabled;
    const sides = tableSidesOf(counted.tabled);
    const row = part.kind === 'row' ? context.say(part.row.label) : '';
    const aspect = part.kind === 'row' && part.aspect ? context.say(part.aspect.label) : '';
    const line = aspect ? `${row} (${aspect})` : row;
    const named = (text: string): string => {
      if (line) return `${line}: ${text}`;
      if (part.kind === 'first') return `${text} (First place)`;
      return part.kind === 'among' ? `${text} (Among the first ${part.places})` : text;
    };
    const both = sides ? [sides.left, sides.right].filter(({ length }) => length > 0) : [];
    const ofLine = sides && [sides[this.sideOf(counted)]];
    const parts = sides ? (line ? ofLine! : both) : columns.map((code) => [code]);
    return parts.map((codes) => {
      const text = sides
        ? quoteSide(context, counted, codes)
        : labelOf(context, counted, codes[0]!);
      return [named(text), { counted, codes }] as const;
    });
  }

  /** Unfavourable where every line of the question has such answers; else of all the other side. */
  private sideOf({ question }: Counted): 'left' | 'right' {
    const lines = allCounted(this.contexts[1]).filter((one) => one.question === question);
    const isBad = lines.every(({ tabled }) => tableSidesOf(tabled)!.left.length > 0);
    return isBad ? 'left' : 'right';
  }

  private sharesOf({ counted, codes }: Told): readonly [number, number] {
    const { code } = counted.tabled;
    return [this.before.shareOf(code, codes), this.now.shareOf(code, codes)];
  }

  /** The rule, once more, for the true counts. */
  private isLarger({ counted: { tabled }, codes }: Told): boolean {
    const [one, other] = [this.before, this.now].map((truth, wave) => {
      const { base, count } = truth.countsOf(tabled.code);
      const hits = codes.reduce((sum, code) => sum + count.get(code)!, 0);
      const told = this.contexts[wave]!.figures.overall(tabled.code).base;
      const left = isExact(told) && base === RESPONSES ? (INVITED - base) / (INVITED - 1) : 1;
      return { base, hits, left };
    });
    const common = (one!.hits + other!.hits) / (one!.base + other!.base);
    const variance = common * (1 - common) * (one!.left / one!.base + other!.left / other!.base);
    const apart = Math.abs(one!.hits / one!.base - other!.hits / other!.base);
    return apart - 0.5 / one!.base - 0.5 / other!.base > 3 * Math.sqrt(variance) + 1e-12;
  }
}
