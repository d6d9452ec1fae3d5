import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { surveyKeys } from '../../../test/support/survey-keys.js';
import { DomainError } from '../../common/index.js';
import type { SurveyKeys } from '../../questionnaire/index.js';
import type { KeyMaker } from './ports.js';
import { SurveyKeyring } from './survey-keyring.js';

const { issuers, intake, council } = surveyKeys();
const making = (keys: Partial<SurveyKeys>): KeyMaker => ({ make: () => Promise.resolve(keys) });
const survey = { id: 'a', mode: 'two-phases' } as const;

describe('the keys of a survey that is scheduled', () => {
  it('come from every maker', async () => {
    const keyring = new SurveyKeyring([
      making({ issuers: issuers! }),
      making({ intake }),
      making({ council }),
    ]);
    expect(await keyring.keysFor(survey)).toEqual(surveyKeys());
  });

  it('are none for an open link where nothing makes any', async () => {
    expect(await new SurveyKeyring(null).keysFor({ id: 'a', mode: 'open-link' })).toBeUndefined();
    expect(await new SurveyKeyring([]).keysFor({ id: 'a', mode: 'open-link' })).toBeUndefined();
  });

  it('are refused by invitation where nothing makes them', async () => {
    await expect(new SurveyKeyring(null).keysFor(survey)).rejects.toMatchObject({
      code: 'no-keys',
    });
  });

  it('are not asked of the others once a maker refuses', async () => {
    let isAsked = false;
    const refusing: KeyMaker = {
      make: () => Promise.reject(new DomainError('too-few-representatives', 'refused')),
    };
    const other: KeyMaker = { make: () => Promise.resolve(((isAsked = true), { intake })) };
    const asking = new SurveyKeyring([refusing, other]).keysFor(survey);
    await expect(asking).rejects.toMatchObject({ code: 'too-few-representatives' });
    expect(isAsked).toBe(false);
  });
});
