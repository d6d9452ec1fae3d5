import type { ProtectedRelease } from '../../../src/disclosure/index.js';
import { ReportContext } from '../../../src/reports/context/report-context.js';
import { groupLabel } from '../../../src/reports/build/group-labels.js';
import { figureLine } from '../../../src/reports/build/tell-figure.js';
import { buildReport, type FigureReference, statedAnswers } from '../../../src/reports/index.js';
import {
  allCounted,
  type Counted,
  labelOf,
  quoteSide,
  titleOf,
} from '../../../src/reports/questions/counted.js';
import { tableSidesOf } from '../../../src/reports/questions/table-sides.js';
import type { Block, Finding, QuestionBlock } from '../../../src/reports/report-document.js';
import { isTrueCount, isTrueShare } from './said-figure.js';
import type { TrueTable } from './true-tables.js';
import { Truth } from './truth.js';

const INVITED = 150;

/** Reads the sentences of an English report as a sceptic with the true tables would. */
export class Sceptic {
  readonly untrue: string[] = [];
  /** How many statements were held against the truth, by kind. */
  readonly read = new Map<string, number>();
  private readonly context: ReportContext;
  private readonly counted: readonly Counted[];
  private readonly truth: Truth;

  constructor(release: ProtectedRelease, tables: readonly TrueTable[]) {
    this.truth = new Truth(tables);
    this.context = new ReportContext(release.content, 'en');
    this.counted = allCounted(this.context);
    const { chapters } = buildReport(release, { language: 'en' });
    for (const { kind, blocks } of chapters) {
      for (const block of blocks) {
        if (kind === 'theme' && block.kind === 'question') this.readQuestion(block);
        if (kind === 'summary' && block.kind === 'findings') {
          this.readFindings(block.items, JSON.stringify(blocks));
        }
      }
    }
    this.context.questionnaire.profile.forEach(({ code }, place) => {
      const chapter = chapters.filter(({ kind }) => kind === 'groups')[place];
      for (const block of chapter?.blocks ?? []) this.readGroups(block, code);
    });
    this.readFigureLines();
    this.readStated(release);
  }

  /** A value that is placed in each answer of each question in turn. */
  private readStated(release: ProtectedRelease): void {
    const places = this.counted.flatMap((counted) =>
      statedAnswers(counted.tabled).map((answer) => ({ counted, answer })),
    );
    const claims = places.map(({ counted: { question, tabled }, answer }, number) => ({
      ...{ number, statement: { en: 'As planned' }, source: { en: 'Letter' }, published: '' },
      ...{ definition: {}, scope: {}, statistic: {}, questions: [question.code] },
      ...{ enteredOn: '2026-01-01', isAfterOpening: false, replies: [] },
      stated: [{ table: tabled.code, answer }],
    }));
    const register = { asOf: '2026-01-01', demands: [], claims };
    const { chapters } = buildReport(release, { language: 'en', register });
    const blocks = chapters.find(({ kind }) => kind === 'claims')?.blocks ?? [];
    blocks.forEach((block, index) => {
      const { counted, answer } = places[index]!;
      const notes = block.kind === 'claim' ? block.field.map(({ note }) => note ?? '') : [];
      const note = notes.find((one) => one.includes('places the stated value')) ?? '';
      const [, share, less] =
        /, which (.+?) gave\.(?: (.+?) gave an answer less favourable)?/.exec(note) ?? [];
      if (share === undefined) return;
      const { code } = counted.tabled;
      this.hold('stated', isTrueShare(share, this.truth.shareOf(code, [answer])), note);
      if (less === undefined) return;
      const all = statedAnswers(counted.tabled);
      const [worst] = [...this.leftOf(counted), ...this.rightOf(counted).toReversed()];
      const isWorstFirst = all.indexOf(worst!) < all.length / 2;
      const at = all.indexOf(answer);
      const beyond = isWorstFirst ? all.slice(0, at) : all.slice(at + 1);
      this.hold('less favourable', isTrueShare(less, this.truth.shareOf(code, beyond)), note);
    });
  }

  private hold(kind: string, isTrue: boolean, said: string): void {
    this.read.set(kind, (this.read.get(kind) ?? 0) + 1);
    if (!isTrue) this.untrue.push(`${kind}: ${said}`);
  }

  private leftOf = ({ tabled }: Counted): readonly string[] => tableSidesOf(tabled)?.left ?? [];
  private rightOf = ({ tabled }: Counted): readonly string[] => tableSidesOf(tabled)?.right ?? [];

  private readQuestion({ title, sentence, notes, table }: QuestionBlock): void {
    const whole = this.counted.find((one) => titleOf(this.context, one) === title);
    const lines = this.counted.filter(
      ({ tabled: { part }, question }) =>
        part.kind === 'row' && title.startsWith(this.context.say(question.title)),
    );
    if (whole && table.rows[0]?.head === 'Number') this.readTable(whole, table);
    if (whole) for (const note of notes) this.readConcerned(whole, note);
    const top = /^(Most frequent|Most often put first): /.exec(sentence);
    if (top) this.readTop(title, sentence, top[1]!);
    const sides =
      /^(\S+(?: to)?(?: \S+)?) answered [^;]*(?:; (\S+(?: to)?(?: \S+)?) answered .*)?\.$/.exec(
        sentence,
      );
    if (sides && whole) this.readSides(whole, sentence, sides[1]!, sides[2]);
    const worst = /^Largest unfavourable share: “(.*)” \((.*?) answered .*\)\.$/.exec(sentence);
    if (worst) this.readWorst(lines, title, worst[1]!, worst[2]!);
    const gap = /^Widest gap: “(.*)” \(/.exec(sentence);
    if (gap) this.readWidest(lines, gap[1]!);
  }

  private readConcerned(counted: Counted, note: string): void {
    const said = /^Of the (.+?) respondents who did not choose .*: (.+?) answered /.exec(note);
    if (!said) return;
    const { base, count } = this.truth.countsOf(counted.tabled.code);
    const people = (codes: readonly string[]): number =>
      codes.reduce((sum, code) => sum + count.get(code)!, 0);
    const concerned = base - people(tableSidesOf(counted.tabled)!.beside);
    const share = people(this.leftOf(counted)) / concerned;
    this.hold('concerned', isTrueCount(said[1]!, concerned), note);
    this.hold('concerned', isTrueShare(said[2]!, share), note);
  }

  /** Lines that a demand may rest on: of an answer and of a side, of everybody and of each group. */
  private readFigureLines(): void {
    for (const counted of this.counted) {
      const { code, columns } = counted.tabled;
      const left = this.leftOf(counted);
      const sides = [columns.slice(-1), ...(left.length > 0 ? [left] : [])];
      const groups = this.context.questionnaire.profile.flatMap(({ code: by }) =>
        this.context.figures.has(code, [by])
          ? this.context.figures.groups(code, [by]).map((group) => ({ by, group }))
          : [],
      );
      for (const answers of sides) {
        for (const place of [{}, ...groups])
          this.readFigureLine({ table: code, answers, ...place });
      }
    }
  }

  private readFigureLine(reference: FigureReference): void {
    const told = figureLine(this.context, reference);
    if (told.kind !== 'told') return;
    const { table, answers, by, group } = reference;
    const at: readonly [by?: readonly string[], row?: string] =
      by === undefined || group === undefined ? [] : [[by], group];
    const [, share, n] = / ([^:]*?) answered “.*” \(n\s=\s(.+?)\)/.exec(told.text)!;
    const { base, count } = this.truth.countsOf(table, ...at);
    this.hold(
      'demand',
      isTrueShare(share!.trim(), this.truth.shareOf(table, answers, ...at)),
      told.text,
    );
    this.hold('demand n', isTrueCount(n!, base), told.text);
    const floor = /at least (\d+)% of everyone invited$/.exec(told.text)?.[1];
    if (floor === undefined) return;
    const people = answers.reduce((sum, one) => sum + count.get(one)!, 0);
    this.hold('demand floor', people / INVITED >= Number(floor) / 100, told.text);
  }

  private readTable(counted: Counted, table: QuestionBlock['table']): void {
    const { base, count } = this.truth.countsOf(counted.tabled.code);
    const [numbers, shares] = table.rows;
    table.columns.slice(1).forEach(({ label }, place) => {
      const code = counted.tabled.columns.find(
        (one) => labelOf(this.context, counted, one) === label,
      );
      const said = numbers!.cells[place]!;
      const share = shares!.cells[place]!;
      if (said.isWithheld || code === undefined) return;
      this.hold('count', isTrueCount(said.text, count.get(code)!), `${label} ${said.text}`);
      if (share.isWithheld) return;
      const true_ = base === 0 ? 0 : count.get(code)! / base;
      this.hold('share', isTrueShare(share.text, true_), `${label} ${share.text}`);
    });
  }

  private readTop(title: string, sentence: string, kind: string): void {
    const first = this.counted.find(({ question, tabled: { part } }) =>
      kind === 'Most frequent'
        ? title.startsWith(this.context.say(question.title)) && part.kind !== 'among'
        : this.context.say(question.title) === title && part.kind === 'first',
    )!;
    const { count } = this.truth.countsOf(first.tabled.code);
    const named = [...sentence.matchAll(/“([^”]+)” \(/g)].map(([, label]) =>
      first.tabled.columns.find((code) => labelOf(this.context, first, code) === label)!,
    );
    const values = named.map((code) => count.get(code)!);
    const rest = [...count].filter(([code]) => !named.includes(code)).map(([, value]) => value);
    const isTrue =
      values.every((value, i) => i === 0 || value <= values[i - 1]!) &&
      rest.every((value) => value <= values.at(-1)!);
    this.hold(kind, isTrue, sentence);
  }

  private readSides(counted: Counted, sentence: string, one: string, other?: string): void {
    const { code } = counted.tabled;
    const [left, right] = [this.leftOf(counted), this.rightOf(counted)];
    const first = left.length > 0 ? left : right;
    this.hold('sides', isTrueShare(one, this.truth.shareOf(code, first)), sentence);
    if (other) this.hold('sides', isTrueShare(other, this.truth.shareOf(code, right)), sentence);
  }

  private readWorst(lines: readonly Counted[], title: string, line: string, said: string): void {
    const own = lines.filter(({ tabled: { part }, question }) => {
      const aspect = part.kind === 'row' && part.aspect && this.context.say(part.aspect.label);
      return title === this.context.say(question.title) + (aspect ? `: ${aspect}` : '');
    });
    const shares = new Map(
      own.map((one) => [this.rowOf(one), this.truth.shareOf(one.tabled.code, this.leftOf(one))]),
    );
    const share = shares.get(line)!;
    const equal = [...shares.values()].filter((one) => one >= share);
    this.hold('worst', equal.length === 1, `${line} ${said}`);
    this.hold('worst', isTrueShare(said, share), `${line} ${said}`);
  }

  private rowOf = ({ tabled: { part } }: Counted): string =>
    part.kind === 'row' ? this.context.say(part.row.label) : '';

  private readWidest(lines: readonly Counted[], line: string): void {
    const shares = new Map<string, number[]>();
    for (const one of lines) {
      const share = this.truth.shareOf(one.tabled.code, this.rightOf(one));
      shares.set(this.rowOf(one), [...(shares.get(this.rowOf(one)) ?? []), share]);
    }
    const gapOf = ([one = 0, other = 0]: readonly number[]) => Math.abs(one - other);
    const widest = Math.max(...[...shares.values()].map(gapOf));
    this.hold('widest', gapOf(shares.get(line)!) >= widest - 1e-9, line);
  }

  private readFindings(items: readonly Finding[], chapter: string): void {
    const sided = this.counted.filter((one) => this.leftOf(one).length > 0);
    const shareBy = (one: Counted): number => this.truth.shareOf(one.tabled.code, this.leftOf(one));
    const found = items.map(({ statement }) =>
      sided.find((one) => titleOf(this.context, one, 200) === statement)!,
    );
    items.forEach(({ share, floor, statement }, i) => {
      const { code } = found[i]!.tabled;
      this.hold('finding', isTrueShare(share, shareBy(found[i]!)), `${statement} ${share}`);
      const least = Number(/^at least (\d+)%/.exec(floor ?? '')?.[1]);
      const people = this.leftOf(found[i]!).reduce(
        (sum, one) => sum + this.truth.countsOf(code).count.get(one)!,
        0,
      );
      this.hold('floor', people / INVITED >= least / 100, `${statement} ${floor}`);
    });
    const rest = sided.filter((one) => !found.includes(one)).map(shareBy);
    if (!chapter.includes('the five with the largest')) return;
    const bar = items.length === 5 ? Math.min(...found.map(shareBy)) : 0.25;
    this.hold('rule', Math.max(0, ...rest) <= bar, `${items.length} findings`);
  }

  private readGroups(block: Block, profile: string): void {
    if (block.kind === 'chart') {
      const counted = this.counted.find((one) => titleOf(this.context, one, 200) === block.title)!;
      if (block.chart.kind !== 'dots') return;
      for (const row of block.chart.rows) {
        if (row.kind === 'withheld' || !/\d/.test(row.text)) continue;
        const share = this.groupShare(counted, this.leftOf(counted), profile, row.label);
        this.hold('dot', isTrueShare(row.text, share), `${row.label} ${row.text}`);
      }
      this.readGap(counted, profile, block.note ?? '');
    }
    if (block.kind === 'table') {
      for (const { head, cells } of block.table.rows) {
        const counted = this.counted.find((one) => titleOf(this.context, one, 160) === head);
        const left = counted ? this.leftOf(counted) : [];
        if (!counted || left.length === 0) continue;
        block.table.columns.slice(2).forEach(({ label }, place) => {
          const cell = cells[place + 1]!;
          if (cell.isWithheld || !/\d/.test(cell.text)) return;
          const share = this.groupShare(counted, left, profile, label);
          this.hold('heat', isTrueShare(cell.text, share), `${head} ${label} ${cell.text}`);
        });
      }
    }
  }

  private groupShare(
    { tabled: { code } }: Counted,
    codes: readonly string[],
    profile: string,
    label: string,
  ): number {
    const asked = this.context.questionnaire.profile.find((one) => one.code === profile)!;
    const row = this.truth
      .groupsOf(code, profile)
      .find((one) => groupLabel(this.context, asked, one) === label)!;
    return this.truth.shareOf(code, codes, [profile], row);
  }

  private readGap(counted: Counted, profile: string, note: string): void {
    const answers = quoteSide(this.context, counted, this.leftOf(counted));
    const told = `Share of ${answers}.`;
    this.hold('dots counted', note.startsWith(told), note);
    const said = note.slice(told.length);
    if (said === '') return;
    const [, ofShown, high, highGroup, low, lowGroup] =
      /^ Largest gap( between groups of 20 or more that are shown)? \(\d+ compared\): (.*) at (.*), (.*) at (.*)\.$/.exec(
        said,
      )!;
    const { code } = counted.tabled;
    const left = this.leftOf(counted);
    const shareAt = (label: string) => this.groupShare(counted, left, profile, label);
    // Groups that are equal are named together.
    const namedIn = (said: string) => said.split(/, | and /).map(shareAt);
    const [highest, lowest] = [namedIn(highGroup!), namedIn(lowGroup!)];
    const [top, bottom] = [highest[0]!, lowest[0]!];
    const isEqual = highest.every((one) => one === top) && lowest.every((one) => one === bottom);
    this.hold('gap', isEqual && isTrueShare(high!, top) && isTrueShare(low!, bottom), note);
    const all = this.truth.groupsOf(code, profile).flatMap((row) => {
      const shown = this.context.figures.row(code, [profile], row)!;
      const share = shown.share(shown.sum(left));
      const isShown = share !== null && 'low' in share && 'low' in shown.base;
      const isLarge = this.truth.countsOf(code, [profile], row).base >= 20;
      const isMeant = ofShown === undefined || (isShown && isLarge && shown.base.low >= 20);
      return isMeant ? [this.truth.shareOf(code, left, [profile], row)] : [];
    });
    this.hold(
      'gap',
      all.every((share) => share <= top + 1e-9 && share >= bottom - 1e-9),
      note,
    );
  }
}
