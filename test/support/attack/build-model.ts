import { plainTerms, type AttackModel, type ModelRow, type Terms } from './attack-model.js';
import { CellSpace, groupName, type Group } from './profile-space.js';
import { ANSWERED, countTruth, type QuestionUnknowns } from './question-unknowns.js';
import { columnCalled, groupOfRow, optionsOf, questionsOf, rangeOf } from './read-tables.js';
import {
  boundsOf,
  isMany,
  MISSING,
  OTHERS,
  TOTAL,
  type Edition,
  type Person,
  type QuestionFile,
  type TableFile,
} from './release-file.js';

/** Which batches of people are meant, both ends included. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A question of which answers are modelled; of a multiple choice perhaps only some options. */
export interface Asked {
  readonly question: QuestionFile;
  readonly options: readonly string[];
}

/** A block of unknowns, and how often it counts. */
type Weighted = readonly [offset: number, coefficient: number];

const each = (coefficient: number, offsets: readonly number[]): readonly Weighted[] =>
  offsets.map((offset) => [offset, coefficient]);

/**
 * Sets up every published number of all editions as a row over unknown counts: how many people of
 * each cell and batch there are, and how many of them stand in each column of each question.
 */
export class ModelBuilder {
  private readonly rows = new Map<string, ModelRow>();
  private readonly questions: readonly QuestionUnknowns[];
  private readonly perColumn: number;
  private readonly size: number;
  /** Blocks of unknowns that add up to all people: the columns of the first question. */
  private readonly everybody: readonly number[];

  /**
   * @param asked the questions whose answers are modelled; the sizes of groups are learned from
   *   the tables of all questions
   */
  constructor(
    readonly space: CellSpace,
    private readonly editions: readonly Edition[],
    private readonly batches: readonly (readonly Person[])[],
    asked: readonly Asked[],
  ) {
    this.perColumn = space.size * batches.length;
    let offset = asked.length > 0 ? 0 : this.perColumn;
    this.questions = asked.map(({ question, options }) => {
      const columns = [...options, ...(isMany(question) ? [ANSWERED] : []), MISSING];
      offset += columns.length * this.perColumn;
      const hasAllOptions = options.length === optionsOf(question, editions).length;
      return {
        question,
        columns,
        hasAllOptions,
        offset: offset - columns.length * this.perColumn,
      };
    });
    this.size = offset;
    const [first] = this.questions;
    this.everybody = first ? this.offsetsOf(first).slice(isMany(first.question) ? -2 : 0) : [0];
  }

  build(): AttackModel {
    this.addLinks();
    for (const unknowns of this.questions) this.addStructure(unknowns);
    for (const edition of this.editions) this.addEdition(edition);
    const truth = countTruth(this.space, this.questions, this.batches, this.size);
    return { size: this.size, rows: [...this.rows.values()], truth };
  }

  /** Options, then `?`; for a multiple choice what was chosen, which is what rule D7 protects. */
  columnsOf(code: string): readonly string[] {
    return this.unknownsOf(code)!.columns.filter((column) => column !== ANSWERED);
  }

  finestGroups(): readonly Group[] {
    return this.space.blocks.flatMap(({ offset, size }) =>
      Array.from({ length: size }, (_, i) => this.space.groupOfCell(offset + i)),
    );
  }

  people(group: Group, segment: Segment): Terms {
    return plainTerms(this.peopleIn(group, segment));
  }

  /** People of a group in a column of a question. */
  answers(code: string, column: string, group: Group, segment: Segment): Terms {
    return plainTerms(this.columnOf(this.unknownsOf(code)!, column, group, segment));
  }

  /** People of a group who are not in a column of a question. */
  others(code: string, column: string, group: Group, segment: Segment): Terms {
    const own = this.unknownsOf(code)!;
    const all = this.peopleIn(group, segment);
    if (isMany(own.question)) {
      const chosen = this.columnOf(own, column, group, segment);
      return {
        variables: [...all, ...chosen],
        coefficients: [...all.map(() => 1), ...chosen.map(() => -1)],
      };
    }
    const rest = own.columns.filter((other) => other !== column);
    return plainTerms(rest.flatMap((other) => this.columnOf(own, other, group, segment)));
  }

  private unknownsOf(code: string): QuestionUnknowns | undefined {
    return this.questions.find(({ question }) => question.code === code);
  }

  private unknowns(offset: number, cells: readonly number[], { from, to }: Segment): number[] {
    const found: number[] = [];
    for (let batch = from; batch <= to; batch++) {
      for (const cell of cells) found.push(offset + cell * this.batches.length + batch);
    }
    return found;
  }

  private peopleIn(group: Group, segment: Segment): number[] {
    const cells = this.space.cellsOf(group);
    return this.everybody.flatMap((offset) => this.unknowns(offset, cells, segment));
  }

  private columnOf(own: QuestionUnknowns, column: string, group: Group, segment: Segment) {
    const offset = own.offset + own.columns.indexOf(column) * this.perColumn;
    return this.unknowns(offset, this.space.cellsOf(group), segment);
  }

  private know(key: string, { variables, coefficients }: Terms, lower: number, upper: number) {
    this.rows.set(`${key} ${lower} ${upper}`, { variables, coefficients, lower, upper });
  }

  private addLinks(): void {
    this.space.links().forEach(([left, right], i) => {
      this.batches.forEach((_, batch) => {
        const offsets = new Set([
          ...this.everybody,
          ...this.questions.flatMap((own) => this.offsetsOf(own)),
        ]);
        for (const offset of offsets) {
          const segment = { from: batch, to: batch };
          const plus = this.unknowns(offset, left, segment);
          const minus = this.unknowns(offset, right, segment);
          const variables = [...plus, ...minus];
          const coefficients = [...plus.map(() => 1), ...minus.map(() => -1)];
          this.know(`link ${i} ${batch} ${offset}`, { variables, coefficients }, 0, 0);
        }
      });
    });
  }

  private offsetsOf({ columns, offset }: QuestionUnknowns): readonly number[] {
    return columns.map((_, i) => offset + i * this.perColumn);
  }

  /** Everybody stands in one column; of a multiple choice, whoever answered chose something. */
  private addStructure(own: QuestionUnknowns): void {
    const { question } = own;
    const offsets = this.offsetsOf(own);
    const isFirst = offsets.includes(this.everybody[0]!);
    const together = isMany(question) ? offsets.slice(-2) : offsets;
    if (!isFirst) {
      this.addInEach(
        `${question.code} all`,
        [...each(1, together), ...each(-1, this.everybody)],
        0,
      );
    }
    if (isMany(question)) this.addChoices(own, offsets.slice(0, -2), offsets.at(-2)!);
    const asking = this.askingOf(question);
    // Nobody else can have answered; where an answer is needed, all of these did.
    if (asking) {
      const answered = isMany(question) ? offsets.slice(-2, -1) : offsets.slice(0, -1);
      const terms = [...each(1, asking), ...each(-1, answered)];
      this.addInEach(`${question.code} asked`, terms, question.required ? 0 : Infinity);
    }
  }

  /** The blocks of those who were asked a question that only some are, where the one before is modelled. */
  private askingOf({ showIf }: QuestionFile): readonly number[] | undefined {
    const before = showIf?.in && showIf.question && this.unknownsOf(showIf.question);
    if (!before || isMany(before.question)) return undefined;
    const columns = showIf.in.map((code) =>
      before.columns.indexOf(columnCalled(code, before.question)),
    );
    return columns.includes(-1)
      ? undefined
      : columns.map((at) => before.offset + at * this.perColumn);
  }

  /** Whoever answered chose each option at most once, and as many as were asked for. */
  private addChoices(
    { question, hasAllOptions }: QuestionUnknowns,
    options: readonly number[],
    answered: number,
  ): void {
    const { least, most } = boundsOf(question);
    const know = (name: string, ...terms: readonly Weighted[]): void =>
      this.addInEach(`${question.code} ${name}`, terms, Infinity);
    options.forEach((option, i) => know(`part ${i}`, [answered, 1], [option, -1]));
    if (!hasAllOptions) return;
    know('least', ...each(1, options), [answered, -least]);
    if (most < options.length) know('most', [answered, most], ...each(-1, options));
  }

  /** The same sum of counts lies between 0 and a number in each cell. */
  private addInEach(name: string, terms: readonly Weighted[], upper: number): void {
    const coefficients = terms.map(([, coefficient]) => coefficient);
    for (let cell = 0; cell < this.perColumn; cell++) {
      const variables = terms.map(([offset]) => offset + cell);
      this.know(`${name} ${cell}`, { variables, coefficients }, 0, upper);
    }
  }

  private addEdition({ release, upTo }: Edition): void {
    const segment = { from: 0, to: upTo };
    const { responses } = release.participation;
    this.know(`n everybody ${upTo}`, this.people({}, segment), responses, responses);
    for (const table of release.tables) this.addTable(table, segment);
  }

  /** Of a row of all others: by the codes that no other row of its table has. */
  nameOthers(row: string, { by, rows }: TableFile): string {
    const parts = row.split('|').map((part, i) => {
      if (part !== OTHERS) return part;
      const axis = this.space.axis(by[i]!);
      const named = rows.map((other) => other.split('|')[i]!).filter((code) => code !== OTHERS);
      const inside = named
        .filter((code) => code !== TOTAL)
        .flatMap((code) => axis.membersOf(code))
        .map((atom) => axis.atoms[atom]!);
      return axis.atoms.filter((atom) => !inside.includes(atom)).join('+');
    });
    return parts.join('|');
  }

  private addTable(table: TableFile, segment: Segment): void {
    const own = this.unknownsOf(table.question);
    // None where the table is a score's: of such a table the sizes are read here, and the rest by `ScoreSpace`.
    const asked = questionsOf(this.editions).find(({ code }) => code === table.question);
    table.rows.forEach((row, r) => {
      const group = groupOfRow(this.nameOthers(row, table), table.by);
      table.columns.forEach((column, c) => {
        const isOfAsked = table.asked !== undefined;
        const isBase = column === TOTAL && !(asked && isMany(asked)) && !isOfAsked;
        if (!isBase && (!own || !asked)) return;
        const name = `${isBase ? 'n' : `${table.question} ${column}`} ${groupName(group)}`;
        const inside = column === TOTAL || !asked ? ANSWERED : columnCalled(column, asked);
        const asking = asked && isOfAsked && column === TOTAL ? this.askingOf(asked) : undefined;
        if (own && !isBase && !asking && !own.columns.includes(inside)) return;
        const cells = this.space.cellsOf(group);
        const terms = isBase
          ? this.people(group, segment)
          : plainTerms(
              asking
                ? asking.flatMap((offset) => this.unknowns(offset, cells, segment))
                : this.columnOf(own!, inside, group, segment),
            );
        const [lower, upper] = rangeOf(table.cells[r]![c]!);
        if (lower > 0 || upper < Infinity) {
          this.know(`${name} ${segment.to}`, terms, lower, upper);
        }
      });
    });
  }
}
