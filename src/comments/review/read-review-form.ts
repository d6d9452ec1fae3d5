import { type FieldProblems, validateDto } from '../../web/index.js';
import { ReviewDto } from '../pool/review.dto.js';
import type { SentReview } from '../pool/sent-review.js';

/** By comment, the fields of each as they were sent. */
export type TypedReviews = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

export type ReviewForm =
  | {
      readonly kind: 'valid';
      readonly reviews: ReadonlyMap<string, SentReview>;
      readonly typed: TypedReviews;
    }
  | {
      readonly kind: 'invalid';
      /** By field of the form, such as `redacted-3f2a…`. */
      readonly problems: FieldProblems;
      readonly typed: TypedReviews;
    };

const FIELD = /^(redacted|theme|chosen|seen)-([0-9a-f]{32})$/;

/** Reads a page of reviews: the fields of each comment, named after it. */
export function readReviewForm(body: unknown, themes: readonly string[]): ReviewForm {
  const typed = new Map<string, Record<string, unknown>>();
  const problems: Record<string, readonly string[]> = {};
  for (const [field, value] of Object.entries((body ?? {}) as Readonly<Record<string, unknown>>)) {
    const [, name, id] = FIELD.exec(field) ?? [];
    if (name === undefined || id === undefined) {
      problems['form'] = ['unknown-field'];
      continue;
    }
    typed.set(id, { ...typed.get(id), [name]: value });
  }
  const reviews = new Map<string, SentReview>();
  for (const [id, { seen, ...fields }] of typed) {
    const result = validateDto(ReviewDto, fields);
    if (result.kind === 'invalid') {
      for (const [name, rules] of Object.entries(result.problems)) {
        problems[`${name}-${id}`] = rules;
      }
    } else if (result.value.theme !== '' && !themes.includes(result.value.theme)) {
      problems[`theme-${id}`] = ['unknown-theme'];
    } else {
      reviews.set(id, { review: result.value, seen: typeof seen === 'string' ? seen : undefined });
    }
  }
  return Object.keys(problems).length === 0
    ? { kind: 'valid', reviews, typed }
    : { kind: 'invalid', problems, typed };
}
