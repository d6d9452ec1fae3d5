import { sentence, type Sentence } from '../findings/sentence.js';
import { ANSWERED, isExact, SIZE, type Counted, type Fact } from '../reading/facts.js';
import type { AskedQuestion } from '../reading/figures.js';
import type { Form, SystemRow } from './rows.js';
import { deduce, type Known } from './known.js';
import type { Group, Layout } from '../reading/layout.js';

/** One answer to a question as the rules count it (D2, D3), as forms over unknowns. */
export interface Answer {
  readonly label: Sentence;
  readonly given: readonly Piece[];
  /** Everybody who did anything else; only for answers that reveal something (D3). */
  readonly others: readonly Piece[] | undefined;
}

/** `factor` times what is counted. */
export type Piece = readonly [factor: number, counted: Counted];

/** Every answer that somebody in a group can have given; "no answer" is one of them. */
export function answersTo(question: AskedQuestion, position: number): readonly Answer[] {
  const answered: Counted = { question: position, option: ANSWERED };
  const chosen = question.options.map((_, option): Counted => ({ question: position, option }));
  if (question.isSignature) return [];
  if (question.kind === 'one') {
    const rest: readonly Piece[] = [[1, SIZE], ...chosen.map((one): Piece => [-1, one])];
    return [
      ...chosen.map((one, option) => ({
        label: sentence('option', { option: question.options[option]! }),
        given: [[1, one]] as const,
        others: [
          [1, SIZE],
          [-1, one],
        ] as const,
      })),
      { label: sentence('no-answer'), given: rest, others: chosen.map((one): Piece => [1, one]) },
    ];
  }
  return [
    ...chosen.flatMap((one, option) => [
      {
        label: sentence('option', { option: question.options[option]! }),
        given: [[1, one]] as const,
        others: [
          [1, SIZE],
          [-1, one],
        ] as const,
      },
      {
        label: sentence('not-option', { option: question.options[option]! }),
        given: [
          [1, answered],
          [-1, one],
        ] as const,
        others: undefined,
      },
    ]),
    {
      label: sentence('no-answer'),
      given: [
        [1, SIZE],
        [-1, answered],
      ],
      others: undefined,
    },
  ];
}

/** The unknowns of one attack and all that is known about them. */
export class System {
  /** What follows at once from the facts. */
  readonly fixed = new Map<number, Known>();
  readonly rows: SystemRow[] = [];
  private readonly strands = new Map<string, number>();
  /** Question of each strand. */
  private readonly owners: number[] = [];

  constructor(
    private readonly layout: Layout,
    readonly questions: readonly AskedQuestion[],
    facts: readonly Fact[],
  ) {
    this.addStrand(SIZE);
    questions.forEach(({ kind, options }, question) => {
      if (kind === 'many') this.addStrand({ question, option: ANSWERED });
      options.forEach((_, option) => this.addStrand({ question, option }));
    });
    for (const fact of facts) this.addFact(fact);
    this.addSums();
    questions.forEach((_, question) => this.addPeopleOf(question));
    deduce(this.fixed, this.rows);
  }

  get unknowns(): number {
    return this.strands.size * this.layout.units;
  }

  formOf(group: Group, pieces: readonly Piece[]): Form {
    const form = new Map<number, number>();
    const units = this.layout.unitsOf(group);
    for (const [factor, counted] of pieces) {
      const start = this.startOf(counted);
      for (const unit of units) form.set(start + unit, factor);
    }
    return form;
  }

  /** The question an unknown is about, or `PEOPLE`. */
  questionOf(unknown: number): number {
    return this.owners[Math.floor(unknown / this.layout.units)]!;
  }

  private addStrand(counted: Counted): void {
    this.owners.push(counted.question);
    this.strands.set(strandName(counted), this.strands.size * this.layout.units);
  }

  private startOf(counted: Counted): number {
    return this.strands.get(strandName(counted))!;
  }

  private addFact(fact: Fact): void {
    const form = this.formOf(fact.group, [[1, fact.counted]]);
    if (isExact(fact) && form.size === 1) {
      const because = () => [{ factor: 1, fact }];
      for (const unknown of form.keys()) {
        this.fixed.set(unknown, { value: fact.least, atLeast: because, atMost: because });
      }
      return;
    }
    this.rows.push({
      form,
      lower: fact.least,
      upper: fact.most,
      question: fact.counted.question,
      because: [{ factor: 1, fact }],
    });
  }

  private addSums(): void {
    this.owners.forEach((question, strand) => {
      const start = strand * this.layout.units;
      for (const { total, parts } of this.layout.sums) {
        const form = new Map([[start + total, 1]]);
        for (const part of parts) form.set(start + part, -1);
        this.addTruth(form, 0, 0, question);
      }
    });
  }

  /**
   * In each unit: those who chose an option are among those who answered, and these among all;
   * whoever answers a multiple choice chooses as many options as one must and no more than one may.
   */
  private addPeopleOf(question: number): void {
    const { kind, options, choices } = this.questions[question]!;
    const size = this.startOf(SIZE);
    const chosen = options.map((_, option) => this.startOf({ question, option }));
    for (let unit = 0; unit < this.layout.units; unit++) {
      const each = (factor: number) => chosen.map((start) => [start + unit, factor] as const);
      const noneBelow = (...parts: (readonly [number, number])[]): void =>
        this.addTruth(new Map(parts), 0, Infinity, question);
      if (kind === 'one') {
        noneBelow([size + unit, 1], ...each(-1));
        continue;
      }
      const answered = this.startOf({ question, option: ANSWERED }) + unit;
      noneBelow([size + unit, 1], [answered, -1]);
      for (const start of chosen) noneBelow([answered, 1], [start + unit, -1]);
      noneBelow([answered, -choices.least], ...each(1));
      if (choices.most < options.length) noneBelow([answered, choices.most], ...each(-1));
    }
  }

  private addTruth(form: Form, lower: number, upper: number, question: number): void {
    this.rows.push({ form, lower, upper, question, because: [] });
  }
}

const strandName = ({ question, option }: Counted): string => `${question}.${option}`;
