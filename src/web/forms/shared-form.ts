import type { ClassConstructor } from 'class-transformer';
import { Page, type Redirect } from '../page.js';
import { refuse } from '../refusals.js';
import type { FormValues } from './read-form.js';
import { stateOf, takeSeen } from './seen.js';
import { NO_TROUBLE, SentForm, type Trouble } from './sent-form.js';

/**
 * A form about something that somebody else may have changed since it was opened. Every page that
 * shows it again says what its writer saw, so that nobody's words are replaced unseen.
 */
export class SharedForm<T extends object> {
  private readonly form: SentForm<T>;
  private readonly isOnlyShown: boolean;
  private seen: unknown;

  /** @param told why it is refused where its writer saw something else: by what a page can do then */
  constructor(
    type: ClassConstructor<T>,
    body: unknown,
    private readonly told: 'changed-meanwhile' | 'pressed-unseen' = 'changed-meanwhile',
  ) {
    const { seen, isOnlyShown, fields } = takeSeen(body);
    this.seen = seen;
    this.isOnlyShown = isOnlyShown;
    this.form = new SentForm(type, fields);
  }

  get values(): FormValues {
    return this.form.values;
  }

  /**
   * As `SentForm.settle` does it.
   *
   * @param work calls `checkSeen` with what is there at the moment at which it replaces it
   */
  async settle(
    work: (form: T, checkSeen: (now: unknown) => void) => Promise<Page | Redirect>,
    again: (values: FormValues, trouble: Trouble) => Page | Promise<Page>,
  ): Promise<Page | Redirect> {
    if (this.isOnlyShown) return this.show((values) => again(values, NO_TROUBLE));
    const answer = await this.form.settle((sent) => work(sent, (now) => this.check(now)), again);
    return answer instanceof Page ? this.unsaved(answer) : answer;
  }

  /** Shows the form with what was typed so far; nothing of it is stored. */
  async show(page: (values: FormValues) => Page | Promise<Page>): Promise<Page> {
    return this.unsaved(await page(this.values));
  }

  /** The script of the page keeps what is on it as a draft. */
  private unsaved({ view, model, status, language, headers }: Page): Page {
    return new Page(
      view,
      { ...model, seen: this.seen, isUnsaved: true },
      status,
      language,
      headers,
    );
  }

  /** Whoever is told once may replace what they were told of, and nothing newer. */
  private check(now: unknown): void {
    const state = stateOf(now);
    if (this.seen === undefined || this.seen === state) return;
    this.seen = state;
    throw refuse(this.told);
  }
}
