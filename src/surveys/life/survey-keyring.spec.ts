import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { surveyKeys, tableHolders, tableKeys } from '../../../test/support/survey-keys.js';
import { DomainError } from '../../common/index.js';
import type { SurveyKeys } from '../../questionnaire/index.js';
import type { HoldersInForce, KeyMaker } from './ports.js';
import { SurveyKeyring } from './survey-keyring.js';

const { issuers, intake, council: pin } = surveyKeys();
const making = (keys: Partial<SurveyKeys>): KeyMaker => ({ make: () => Promise.resolve(keys) });
const survey = { id: 'a', mode: 'two-phases', opening: 'server' } as const;
const link = { ...survey, mode: 'open-link' } as const;
const council = (seats = tableHolders()): HoldersInForce => ({
  seats: () => Promise.resolve(seats),
});
/** As they are wired: some for each way, one for both. */
const everyMaker: readonly KeyMaker[] = [
  { ...making({ council: pin }), opening: 'server' },
  making({ issuers: issuers! }),
  { ...making({ intake }), opening: 'server' },
  { ...making({ receipts: tableKeys().receipts! }), opening: 'table' },
];

describe('the keys of a survey that is scheduled', () => {
  it('come from every maker', async () => {
    const keyring = new SurveyKeyring(
      [making({ issuers: issuers! }), making({ intake }), making({ council: pin })],
      null,
    );
    expect(await keyring.sealingOf(survey)).toEqual({ keys: surveyKeys(), holders: undefined });
  });

  it('are none for an open link where nothing makes any', async () => {
    for (const makers of [null, []]) {
      expect((await new SurveyKeyring(makers, null).sealingOf(link)).keys).toBeUndefined();
    }
  });

  it('are refused by invitation where nothing makes them', async () => {
    await expect(new SurveyKeyring(null, null).sealingOf(survey)).rejects.toMatchObject({
      code: 'no-keys',
    });
  });

  it('are not asked of the others once a maker refuses', async () => {
    let isAsked = false;
    const refusing: KeyMaker = {
      make: () => Promise.reject(new DomainError('too-few-representatives', 'refused')),
    };
    const other: KeyMaker = { make: () => Promise.resolve(((isAsked = true), { intake })) };
    const asking = new SurveyKeyring([refusing, other], null).sealingOf(survey);
    await expect(asking).rejects.toMatchObject({ code: 'too-few-representatives' });
    expect(isAsked).toBe(false);
  });

  it('are holders and a key of receipts on the council’s table, and nothing that the server opens', async () => {
    const keyring = new SurveyKeyring(everyMaker, council());
    const sealing = await keyring.sealingOf({ ...survey, opening: 'table' });
    expect(sealing).toEqual({ keys: tableKeys(), holders: tableHolders() });
    expect(await keyring.sealingOf(survey)).toEqual({ keys: surveyKeys(), holders: undefined });
    // An open link is opened on the server whatever the settings say.
    const open = await keyring.sealingOf({ ...link, opening: 'table' });
    expect(open).toMatchObject({ keys: { intake, council: pin }, holders: undefined });
  });

  it.each([
    ['no list is in force', null, 'no-holders'],
    [
      'the list has two seats',
      council({ ...tableHolders(), seats: tableHolders().seats.slice(1) }),
      'too-few-holders',
    ],
  ])(
    'are refused on the council’s table where %s, before any is made',
    async (_what, list, code) => {
      let isAsked = false;
      const asked: KeyMaker = { make: () => Promise.resolve(((isAsked = true), {})) };
      const keyring = new SurveyKeyring([asked], list);
      expect(await keyring.hasHolders()).toBe(false);
      const asking = keyring.sealingOf({ ...survey, opening: 'table' });
      await expect(asking).rejects.toMatchObject({ code, category: 'refused' });
      expect(isAsked).toBe(false);
    },
  );
});
