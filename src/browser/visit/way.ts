import type { Screen } from '../answers/pager.js';
import { type Stop, Trail } from '../page/trail.js';
import { screenOf, type Step } from './step.js';

/** The steps of a visit as "back" and "forward" go them: which is shown, and which was reached. */
export class Way {
  private readonly trail: Trail<Step['name'], Screen>;
  /** What is shown; "back" shows earlier steps than the one that was reached. */
  private shown: Step = { name: 'first' };
  private last: Step = { name: 'ballot' };
  /** What became of what was sent last. */
  private outcome: Step | undefined;

  /**
   * @param mayWrite whether the history may hold which screen it was
   * @param address that the page has from a step on which is reached; nothing where it stays
   * @param draw shows a step
   */
  constructor(
    mayWrite: () => boolean,
    private readonly address: () => string | undefined,
    private readonly draw: (step: Step) => void,
  ) {
    this.trail = new Trail(mayWrite, ({ name, detail }) => this.returnTo(name, detail));
  }

  get step(): Step {
    return this.shown;
  }

  get reached(): Step {
    return this.last;
  }

  /** Where this page was before it was loaded again; nothing where it was not here. */
  here(): Stop<Step['name'], Screen> | undefined {
    return this.trail.here();
  }

  show(step: Step): void {
    this.shown = step;
    this.draw(step);
  }

  /** The first step of this page, whatever the history says. */
  begin(step: Step): void {
    this.trail.replace({ name: step.name });
    this.show(step);
  }

  /**
   * A step that is not stepped back from, such as the form once there is a ballot. The address becomes
   * that of the survey, which a reload restores; a page that somebody else serves has no such one.
   */
  reach(step: Step): void {
    this.last = step;
    this.trail.replace({ name: step.name, detail: screenOf(step) }, this.address(), 0);
    this.show(step);
  }

  /**
   * A step instead of the form, which was reached too early. Nothing of it is stepped back to.
   *
   * @returns whether the form was shown, and the step is to be shown now
   */
  giveWay(step: Step): boolean {
    this.last = step;
    if (this.shown.name !== 'form') return false;
    this.shown = step;
    this.trail.replace({ name: step.name });
    this.trail.rewind();
    return true;
  }

  goOn(step: Step, depth?: number): void {
    this.trail.push({ name: step.name, detail: screenOf(step) }, depth);
    this.show(step);
  }

  /** Another screen of the form, which is drawn already. */
  turned(screen: Screen): void {
    this.shown = { name: 'form', screen };
    this.trail.push({ name: 'form', detail: screen });
  }

  /** The form once more, after something was sent. */
  change(): void {
    this.last = { name: 'form' };
    this.goOn(this.last);
  }

  /** What became of what was sent: nothing before it is stepped through again. */
  end(outcome: Step): void {
    this.outcome = this.last = outcome;
    this.trail.replace({ name: outcome.name });
    this.trail.rewind();
    this.show(outcome);
  }

  /** The same after a reload. */
  endAgain(outcome: Step): void {
    this.outcome = outcome;
    this.reach(outcome);
  }

  /** Where "back" or "forward" led: never to what would take a second ballot, or send twice. */
  private returnTo(name: Step['name'], screen: Screen | undefined): void {
    if (name === 'first') return this.show({ name });
    if (name === 'form' && this.last.name === 'form') return this.show({ name, screen });
    if (this.outcome && (name === 'counted' || name === 'withdrawn')) this.last = this.outcome;
    if (this.last.name !== 'form') this.trail.replace({ name: this.last.name });
    if (this.shown !== this.last) this.show(this.last);
  }
}
