import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isPressed, isSecretField } from '../../src/web/forms/unsent-form.js';

describe('a form that holds no more than a button', () => {
  /** What the forms of the office's pages send, with what their partials add. */
  const forms = globSync('views/{accounts,admin,council,eligibility,rep,partials}/*.hbs').flatMap(
    (file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(/<form\b[^>]*method="post"[^>]*>([^]*?)<\/form>/g),
      ].map(([, form = '']) => ({ file, form })),
  );
  const FIELD = /<(input|textarea|select|button)\b[^>]*?\sname="([^"]+)"[^>]*>/g;
  const fieldsOf = (form: string) =>
    [...form.matchAll(FIELD)].map(([tag, element, name]) => ({
      name: name!,
      isButton: element === 'button' || name === '_seen',
      isFilledIn: element !== 'button' && !/type="(hidden|checkbox)"/.test(tag),
    }));

  it('is told by the names of what it sends from one in which something is filled in', () => {
    const whole = forms.filter(({ form }) => !/\{\{> (?!office-seen)/.test(form));
    expect(whole.length).toBeGreaterThan(25);
    const mistaken = whole.filter(({ form }) => {
      const fields = fieldsOf(form).filter(({ name }) => name !== '_csrf' && !isSecretField(name));
      const holdsMore = fields.some(({ name }) => !isPressed(name));
      return holdsMore
        ? fields.every(({ isButton }) => isButton)
        : fields.some(({ isFilledIn }) => isFilledIn);
    });
    expect(mistaken.map(({ file }) => file)).toEqual([]);
  });
});
