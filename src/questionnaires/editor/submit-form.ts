import type { ClassConstructor } from 'class-transformer';
import { DomainError } from '../../common/index.js';
import { type Page, type Redirect, validateDto } from '../../web/index.js';
import { type FormValues, readForm } from '../forms/read-form.js';
import type { Trouble } from './admin-page.js';

/**
 * Checks a form and does its work; when either is refused, shows the form again with everything
 * that was typed.
 */
export async function submitForm<T extends object>(
  type: ClassConstructor<T>,
  body: unknown,
  work: (form: T) => Promise<Redirect>,
  again: (values: FormValues, trouble: Trouble) => Page | Promise<Page>,
): Promise<Page | Redirect> {
  const values = readForm(body);
  const form = validateDto(type, values);
  if (form.kind === 'invalid') {
    return again(values, { status: 422, fields: Object.keys(form.problems), refusal: null });
  }
  try {
    return await work(form.value);
  } catch (error) {
    return again(values, troubleOf(error));
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
