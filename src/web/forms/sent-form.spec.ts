import { BadRequestException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { IsIn } from 'class-validator';
import { DomainError } from '../../common/index.js';
import { Page, Redirect } from '../page.js';
import { SentForm, type Trouble } from './sent-form.js';

class StepDto {
  @IsIn(['open', 'closed'])
  step!: string;
}

const DONE = new Redirect('/done');
const again = (values: object, trouble: Trouble): Page => new Page('form', { values, trouble });

const settle = (body: unknown, work: () => Promise<Redirect> = () => Promise.resolve(DONE)) =>
  new SentForm(StepDto, body).settle(work, again);

describe('a form that was sent', () => {
  it.each([
    ['a broken rule', { step: 'no' }, ['step']],
    ['a field that no form of ours has', { step: 'open', more: '1' }, ['more']],
    ['nothing', undefined, ['step']],
  ])('is shown again with what was typed for %s', async (_, body, fields) => {
    const page = await settle(body);
    expect(page).toMatchObject({
      model: { values: body ?? {}, trouble: { status: 422, fields, refusal: null } },
    });
  });

  it.each([
    [422, new DomainError('code-taken', 'invalid-input')],
    [409, new DomainError('survey-frozen', 'refused')],
  ])('is shown again with %s when its work is refused', async (status, refusal) => {
    const page = await settle({ step: 'open' }, () => Promise.reject(refusal));
    expect(page).toMatchObject({ model: { trouble: { status, fields: [], refusal } } });
  });

  it('hides neither a fault nor a missing thing behind itself', async () => {
    const missing = new DomainError('no-such-survey', 'not-found');
    for (const error of [new Error('a fault'), missing]) {
      await expect(settle({ step: 'open' }, () => Promise.reject(error))).rejects.toBe(error);
    }
  });

  it('is refused altogether in a shape that no form has', () => {
    const body: unknown = JSON.parse('{"step":{"__proto__":{"a":1}}}');
    expect(() => new SentForm(StepDto, body)).toThrow(BadRequestException);
  });

  it('does its work otherwise', async () => {
    expect(await settle({ step: 'open' })).toBe(DONE);
  });
});
