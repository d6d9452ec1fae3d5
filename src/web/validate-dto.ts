import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { refuseHostileShape } from './refuse-hostile-shape.js';

/** The names of the fields that break a rule, each with the rules it breaks; never a value. */
export type FieldProblems = Readonly<Record<string, readonly string[]>>;

/**
 * Checks a form or a JSON body against its DTO class; a field that the class does not name is a
 * problem of its own (`unknown-field`). Throws a 400 for a shape that no form of ours has.
 */
export function validateDto<T extends object>(
  type: ClassConstructor<T>,
  body: unknown,
): { kind: 'valid'; value: T } | { kind: 'invalid'; problems: FieldProblems } {
  refuseHostileShape(body);
  const input = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const value = plainToInstance(type, { ...input });
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (errors.length === 0) return { kind: 'valid', value };
  const problems: Record<string, string[]> = {};
  for (const error of errors) {
    const rules = Object.keys(error.constraints ?? { nested: '' });
    problems[error.property] = rules.map((r) =>
      r === 'whitelistValidation' ? 'unknown-field' : r,
    );
  }
  return { kind: 'invalid', problems };
}
