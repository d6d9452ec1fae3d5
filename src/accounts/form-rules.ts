import { ValidateBy, type ValidationOptions } from 'class-validator';
import { readLogin } from './login-name.js';
import { isAcceptablePassword } from './password/password-rules.js';

export const IsLogin = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'isLogin', validator: { validate: (value) => readLogin(value) !== undefined } },
    options,
  );

export const IsPassword = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isPassword', validator: { validate: isAcceptablePassword } }, options);

/** The same password a second time, so that a slip of the finger locks nobody out. */
export const Repeats = (other: string, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'repeats',
      validator: {
        validate: (value, context) =>
          value === (context?.object as Record<string, unknown> | undefined)?.[other],
      },
    },
    options,
  );
