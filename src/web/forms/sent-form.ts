import type { ClassConstructor } from 'class-transformer';
import { DomainError } from '../../common/index.js';
import type { Page, Redirect } from '../page.js';
import { refuseHostileShape } from '../refuse-hostile-shape.js';
import { validateDto } from '../validate-dto.js';
import { type FormValues, readForm } from './read-form.js';

/** Why a form is shown again: fields that break a rule, or a refusal by a rule of the house. */
export interface Trouble {
  readonly status: number;
  readonly fields: readonly string[];
  readonly refusal: DomainError | null;
}

export const NO_TROUBLE: Trouble = { status: 200, fields: [], refusal: null };

/** A form as it was sent: what was typed, and what it comes to by the rules of its DTO. */
export class SentForm<T extends object> {
  readonly values: FormValues;
  readonly checked: ReturnType<typeof validateDto<T>>;

  constructor(type: ClassConstructor<T>, body: unknown) {
    refuseHostileShape(body);
    this.values = readForm(body);
    this.checked = validateDto(type, this.values);
  }

  /**
   * Does the work of a form; when the form or its work is refused, shows it again with everything
   * that was typed.
   */
  async settle(
    work: (form: T) => Promise<Page | Redirect>,
    again: (values: FormValues, trouble: Trouble) => Page | Promise<Page>,
  ): Promise<Page | Redirect> {
    const { values, checked } = this;
    if (checked.kind === 'invalid') {
      return again(values, { status: 422, fields: Object.keys(checked.problems), refusal: null });
    }
    try {
      return await work(checked.value);
    } catch (error) {
      return again(values, troubleOf(error));
    }
  }
}

/** Refusals become part of the page; anything else is not the form's business. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof DomainError) {
    if (error.category === 'invalid-input') return { status: 422, fields: [], refusal: error };
    if (error.category === 'refused') return { status: 409, fields: [], refusal: error };
  }
  throw error;
}
