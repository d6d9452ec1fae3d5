import { plainTerms, type ModelRow, type Terms } from '../attack-model.js';
import type { ModelBuilder } from '../build-model.js';
import { columnCalled, groupOfRow, rangeOf } from '../read-tables.js';
import {
  MISSING,
  TOTAL,
  type Edition,
  type Person,
  type QuestionFile,
  type ScaleFile,
} from '../release-file.js';
import type { TargetBuilder } from './intersection-targets.js';

/** All that somebody answered to the items of a score, and the class that follows. */
interface Combination {
  readonly code: string;
  readonly answers: readonly string[];
  readonly inClass: string;
}

/** One table of a score: of an item, by its place, or of the classes. */
export interface ScorePart {
  readonly question: QuestionFile;
  readonly columns: readonly string[];
  readonly valueOf: (combination: Combination) => string;
}

/** The question that stands for all items at once, which no table tells. */
const TOGETHER = 'together';

/** Worked out anew, and not by the product: an attacker has the rule from the definition. */
function classOf(
  { items, method, factor = 1, missing = 0, classes }: ScaleFile,
  answers: readonly string[],
) {
  const points = answers.flatMap((answer, i) =>
    items[i]!.points.filter((one) => one.answer === answer).map((one) => one.points),
  );
  if (points.length === 0 || items.length - points.length > missing) return MISSING;
  const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
  const score = factor * mean * (method === 'sum' ? items.length : 1);
  const near = 1e-9;
  return classes.find(({ from, to }) => score > from - near && score < to + near)?.code ?? MISSING;
}

/** A score, every way to answer its items, and how a person and an edition look with these. */
export class ScoreSpace {
  readonly together: QuestionFile;
  readonly parts: readonly ScorePart[];
  private readonly combinations: readonly Combination[];

  constructor(
    private readonly scale: ScaleFile,
    questions: readonly QuestionFile[],
  ) {
    const items = scale.items.map(({ table }) => questions.find(({ code }) => code === table)!);
    const optionsOf = ({ options = [], required }: QuestionFile): readonly string[] => [
      ...options.map(({ code }) => code),
      ...(required ? [] : [MISSING]),
    ];
    this.combinations = items
      .reduce<readonly (readonly string[])[]>(
        (found, item) => found.flatMap((some) => optionsOf(item).map((code) => [...some, code])),
        [[]],
      )
      .map((answers) => ({ code: answers.join('.'), answers, inClass: classOf(scale, answers) }));
    this.together = {
      code: TOGETHER,
      type: 'single',
      required: true,
      options: this.combinations.map(({ code }) => ({ code })),
    };
    const classes = new Set(this.combinations.map(({ inClass }) => inClass));
    this.parts = [
      ...items.map((question, i) => ({
        question,
        columns: optionsOf(question),
        valueOf: ({ answers }: Combination) => answers[i]!,
      })),
      {
        question: { code: scale.code, type: 'single' },
        columns: [...classes],
        valueOf: ({ inClass }: Combination) => inClass,
      },
    ];
  }

  withTogether(person: Person): Person {
    const answers = this.scale.items.map(({ table }) => (person[table] as string) || MISSING);
    const inClass = classOf(this.scale, answers);
    const scored = inClass === MISSING ? {} : { [this.scale.code]: inClass };
    return { ...person, ...scored, [TOGETHER]: answers.join('.') };
  }

  /** Sizes are read from any table; what the tables of the score tell of answers comes as rows. */
  edition({ release, upTo }: Edition): Edition {
    const { definition, tables } = release;
    const { questionnaire } = definition;
    const width = this.combinations.length + 1;
    const sections = [...questionnaire.sections, { questions: [this.together] }];
    return {
      upTo,
      release: {
        ...release,
        definition: { ...definition, questionnaire: { ...questionnaire, sections } },
        tables: [
          ...tables,
          {
            question: TOGETHER,
            by: [],
            rows: [TOTAL],
            columns: [TOTAL, ...this.combinations.map(({ code }) => code)],
            cells: [Array.from({ length: width }, () => null)],
          },
        ],
      },
    };
  }

  /** What the tables of items and classes say of ways to answer them all. */
  rowsOf({ release, upTo }: Edition, builder: ModelBuilder): readonly ModelRow[] {
    const segment = { from: 0, to: upTo };
    return this.parts.flatMap((part) => {
      const own = this.builderOf(builder, part);
      const told = release.tables.filter(({ question }) => question === part.question.code);
      return told.flatMap((table) =>
        table.rows.flatMap((row, r) => {
          const group = groupOfRow(builder.nameOthers(row, table), table.by);
          return table.columns.flatMap((code, c): readonly ModelRow[] => {
            const column = columnCalled(code, part.question);
            const [lower, upper] = rangeOf(table.cells[r]![c]!);
            if (column === TOTAL || (lower <= 0 && upper === Infinity)) return [];
            return [{ ...own.answers(part.question.code, column, group, segment), lower, upper }];
          });
        }),
      );
    });
  }

  /** Asks for a part as for a question. */
  builderOf(builder: ModelBuilder, { columns, valueOf }: ScorePart): TargetBuilder {
    const sum = (isMeant: (value: string) => boolean, ...of: Where): Terms =>
      plainTerms(
        this.combinations
          .filter((one) => isMeant(valueOf(one)))
          .flatMap(({ code }) => builder.answers(TOGETHER, code, ...of).variables),
      );
    return {
      space: builder.space,
      columnsOf: () => columns,
      people: (...of) => builder.people(...of),
      answers: (_, column, ...of) => sum((value) => value === column, ...of),
      others: (_, column, ...of) => sum((value) => value !== column, ...of),
    };
  }
}

type Where = Parameters<ModelBuilder['people']>;
