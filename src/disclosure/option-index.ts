const ENDINGS = 64;
const endingOf = (code: string): number => code.charCodeAt(code.length - 1) % ENDINGS;

/**
 * Finds the options of a question by their codes. These mostly differ in their last character (`1`
 * to `5`, `a` to `d`), and a look at that is quicker than a map by the whole code.
 */
export class OptionIndex {
  private readonly positions: ReadonlyMap<string, number>;
  /** For each ending, the position of an option that has it. */
  private readonly byEnding = new Uint16Array(ENDINGS);

  constructor(private readonly options: readonly string[]) {
    this.positions = new Map(options.map((option, position) => [option, position]));
    options.forEach((option, position) => (this.byEnding[endingOf(option)] = position));
  }

  /** Undefined for what is no option. */
  positionOf(code: string): number | undefined {
    const likely = this.byEnding[endingOf(code)]!;
    return this.options[likely] === code ? likely : this.positions.get(code);
  }
}
