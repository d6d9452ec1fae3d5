import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Questionnaire,
  QUESTIONNAIRE_SCHEMA,
  usualScale,
} from '../../src/questionnaire/index.js';
import { limitLanguages } from '../../src/questionnaires/index.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

let folder: string;
const file = () => join(folder, 'q.json');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(title: Readonly<Record<string, string>>): void {
  const question = {
    code: 'plan',
    type: 'scale',
    title,
    options: usualScale('frequency'),
  } as const;
  const sections = [{ code: 's', title: { en: 'The plan' }, questions: [question] }];
  const whole = {
    schema: QUESTIONNAIRE_SCHEMA,
    code: 'q',
    title: { en: 'Q' },
    profile: [],
  } as const;
  const languages = ['en', 'it'];
  const questionnaire: Questionnaire = { ...whole, languages, sections };
  writeFileSync(file(), JSON.stringify(limitLanguages(questionnaire, languages)));
}

describe('cahier check', () => {
  it('says what may be wrong, where, why and what to do, in the language that is asked for', async () => {
    write({ en: 'The plan always changes' });
    const { output } = await runHere('check', file(), '--lang', 'de');
    expect(output.split('\n')).toEqual([
      'etwa 1 Minute',
      expect.stringContaining('Italienisch'),
      expect.stringMatching(/^plan \(Englisch\): Sie enthält ein Wort wie „immer“/),
      '',
    ]);
  });

  it('does not call a wording good in which it finds nothing', async () => {
    write({ en: 'How often does the plan change?' });
    const { output } = await runHere('check', file());
    expect(output).toContain('That does not show that the wording is good');
    const { output: json } = await runHere('check', file(), '--json');
    expect(JSON.parse(json)).toEqual({ minutes: 1, advice: [] });
  });

  it('refuses a file that is no questionnaire, and a language that it does not speak', async () => {
    writeFileSync(file(), '{}');
    const { refusal } = await runHere('check', file());
    expect(said(refusal!)).toContain('schema');
    write({ en: 'How often?' });
    expect((await runHere('check', file(), '--lang', 'it')).refusal?.code).toBe('bad-command-line');
  });
});
