import { globSync, readFileSync } from 'node:fs';
import { ForbiddenException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { FormNotTaken, isSecretField, keepForm } from './unsent-form.js';

const FORM = 'application/x-www-form-urlencoded';
const refusal = new ForbiddenException();
const kept = (body: unknown, type = FORM): unknown => {
  const request = { url: '/admin/x', headers: { 'content-type': type }, body };
  const thrown = keepForm(request as unknown as FastifyRequest, refusal);
  return thrown instanceof FormNotTaken ? thrown.form : thrown;
};

describe('a form that is not taken', () => {
  it('is kept with every field, in its order, and repeated ones one by one', () => {
    const body = { _csrf: 'x', 'title.en': 'The plan', split: ['site', 'role'] };
    expect(kept(body, `${FORM}; charset=utf-8`)).toEqual({
      action: '/admin/x',
      isUpload: false,
      fields: [
        { name: 'title.en', value: 'The plan' },
        { name: 'split', value: 'site' },
        { name: 'split', value: 'role' },
      ],
    });
  });

  it('is refused with the status that it would have had', () => {
    const request = { url: '/', headers: { 'content-type': FORM }, body: { code: 'a' } };
    expect(keepForm(request as unknown as FastifyRequest, refusal).getStatus()).toBe(403);
  });

  it.each([
    ['what a program sends', { a: 1 }, 'application/json'],
    ['a form without a field', { _csrf: 'x' }, FORM],
    ['nothing', undefined, FORM],
  ])('is nothing to keep where it is %s', (_what, body, type) => {
    expect(kept(body, type)).toBe(refusal);
  });

  it('is kept as one that carries files, with the text that they held', () => {
    expect(kept({ file: 'a;b' }, 'multipart/form-data; boundary=x')).toEqual({
      action: '/admin/x',
      isUpload: true,
      fields: [{ name: 'file', value: 'a;b' }],
    });
  });

  it('is kept without its passwords and passphrases, by every name that a page gives them', () => {
    expect(kept({ password: 'x', passphrase: ['y', 'z'] })).toBe(refusal);
    const names = globSync('views/**/*.hbs').flatMap((file) => {
      const view = readFileSync(file, 'utf8');
      const inputs = view.matchAll(/<input[^>]* name="([\w-]+)"[^>]* type="password"/g);
      const partials = view.matchAll(/office-password name="([\w-]+)"/g);
      return [...inputs, ...partials].map(([, name]) => name!);
    });
    expect(names).toEqual(expect.arrayContaining(['passphrase', 'password', 'current']));
    expect(names.filter((name) => !isSecretField(name))).toEqual([]);
  });
});
