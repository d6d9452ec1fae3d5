import { describe, expect, it } from '@jest/globals';
import { newInvitationSecret } from '../../credentials/index.js';
import {
  definitionOf,
  type DefinitionSettings,
  type Questionnaire,
} from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { textOf } from './letter-part.js';
import { writeInvitation } from './write-invitation.js';
import { writeReminder } from './write-reminder.js';

const CODE = newInvitationSecret(new Uint8Array(10));
const HERE = 'https://ask.orvalmont.example';

const questionnaire: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'rota',
  languages: ['en', 'fr', 'de'],
  title: { en: 'The new rota', fr: 'Les nouveaux horaires', de: 'Der neue Dienstplan' },
  profile: [],
  sections: [
    {
      code: 'one',
      title: { en: 'One', fr: 'Un', de: 'Eins' },
      questions: [
        { code: 'q', type: 'yesno', title: { en: 'Fair?', fr: 'Juste ?', de: 'Gerecht?' } },
      ],
    },
  ],
};

const surveyOf = (settings: Partial<DefinitionSettings>, asked = questionnaire) => {
  const definition = definitionOf(asked, { mode: 'two-phases', ...settings });
  return { id: '0'.repeat(32), slug: 'rota', definition, definitionHash: null } as Survey;
};
const letterOf = (settings: Partial<DefinitionSettings> = {}, asked = questionnaire) =>
  writeInvitation(surveyOf(settings, asked), {}, CODE, HERE);
const textFor = (settings: Partial<DefinitionSettings> = {}, asked = questionnaire) =>
  textOf(letterOf(settings, asked));

describe('an invitation by e-mail', () => {
  const days = { opensOn: '2026-12-01', closesOn: '2026-12-20', timeZone: 'Europe/Paris' };

  it('says from when until when, to the minute and by whose time, in each language', () => {
    const text = textFor(days);
    expect(text).toContain('from 1 December 2026 to 20 December 2026, 23:59 (Europe/Paris time).');
    expect(text).toContain('du 1er décembre 2026 au 20 décembre 2026, 23\u00a0h\u00a059 (fuseau');
    expect(text).toContain('vom 1. Dezember 2026 bis 20. Dezember 2026, 23:59\u00a0Uhr (Zeitzone');
  });

  it('numbers the control words, because the page asks for them by number', () => {
    const survey = { ...surveyOf({}), definitionHash: `sha256:${'7f'.repeat(32)}` };
    const text = textOf(writeInvitation(survey, {}, CODE, HERE));
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      '1 legal 2 winner 3 thank 4 year 5 wave 6 sausage',
    );
  });

  it('says only what is known of the days', () => {
    const { opensOn, closesOn, timeZone } = days;
    expect(textFor({ closesOn, timeZone })).toContain('open until 20 December 2026, 23:59 (Eur');
    expect(textFor({ opensOn, timeZone })).toContain(
      'opens on 1 December 2026 (Europe/Paris time)',
    );
    expect(textFor()).toContain('open until the representatives close it');
  });

  it('names the council in subject and text, and what it is about in the text alone', () => {
    const letter = letterOf({ council: 'Works council of Orvalmont' });
    expect(letter.subject).toBe(
      'Works council of Orvalmont: your invitation / votre invitation / Ihre Einladung',
    );
    expect(textOf(letter)).toContain('“The new rota”. It comes from: Works council of Orvalmont.');
    expect(textOf(letter)).toContain('«\u202fLes nouveaux horaires\u202f»');
  });

  it('is reminded of without a code, and alike whoever has taken part', () => {
    const reminder = textOf(writeReminder(surveyOf(days), HERE));
    expect(reminder).not.toContain(CODE);
    expect(reminder).toContain('“Your staff representatives: your invitation / votre invitation');
    expect(reminder).toContain(`type its code here:\n${HERE}/s/rota`);
    expect(reminder.match(/https?:\/\/\S+/g)).toEqual(Array(3).fill(`${HERE}/s/rota`));
    expect(reminder).toContain('20 December 2026, 23:59');
  });

  it('has one part, without a heading, for a survey in one language or in none that we speak', () => {
    for (const tag of ['de-AT', 'en']) {
      const { parts, contents } = letterOf({}, { ...questionnaire, languages: [tag] });
      expect([parts.length, parts[0]!.heading, contents]).toEqual([1, null, null]);
    }
    const foreign = letterOf({}, { ...questionnaire, languages: ['it'], title: { it: 'I turni' } });
    expect(foreign.parts.map(({ language }) => language)).toEqual(['en']);
    expect(textOf(foreign)).toContain('I turni');
  });

  it('does not call a petition a survey, nor count its questions', () => {
    const petition: Questionnaire = {
      ...questionnaire,
      sections: [
        {
          ...questionnaire.sections[0]!,
          questions: [{ code: 'sign', type: 'petition', title: questionnaire.title }],
        },
      ],
    };
    const text = textFor({}, petition);
    expect(text).toContain('invitation to a petition');
    expect(text).toContain('Only the number of signatures is published.');
    expect(text).not.toMatch(/survey|question|answer|response/);
    expect(text).not.toMatch(/réponse|répond|Antwort|antworten/);
  });
});
