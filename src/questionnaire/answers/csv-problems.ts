import type { DomainError } from '../../common/browser.js';
import { refuse } from '../refusals.js';

/** Enough to mend a file by; a file with more has one fault in a hundred places. */
const MOST_TOLD = 50;

/** What is wrong in a file, in the order of its lines. */
export class CsvProblems {
  private readonly told: DomainError[] = [];
  private count = 0;

  get any(): boolean {
    return this.count > 0;
  }

  add(problem: DomainError): void {
    this.count += 1;
    if (this.told.length < MOST_TOLD) this.told.push(problem);
  }

  /** Throws the one problem that there is, or one refusal that lists several. */
  throwAny(): void {
    const { count, told: problems } = this;
    const [first] = problems;
    if (!first) return;
    if (count === 1) throw first;
    const list = problems.map(({ code, values }) => ({ code, values }));
    throw count === problems.length
      ? refuse('csv-problems', { count, problems: list })
      : refuse('csv-more-problems', { count, shown: problems.length, problems: list });
  }
}
