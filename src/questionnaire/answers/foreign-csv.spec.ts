import { describe, expect, it } from '@jest/globals';
import { said } from '../../../test/support/said.js';
import { DomainError } from '../../common/index.js';
import {
  parseQuestionnaire,
  parseResponsesCsv,
  readResponsesCsv,
  type Response,
} from '../index.js';

const title = { en: '?' };
const coded = (...codes: readonly string[]) => codes.map((code) => ({ code, label: { en: code } }));
const questionnaire = parseQuestionnaire({
  schema: 'cahier/questionnaire-1',
  code: 'agency',
  languages: ['en'],
  title,
  profile: [{ code: 'site', title, options: coded('01', '02') }],
  sections: [
    {
      code: 'all',
      title,
      questions: [
        { code: 'prio', type: 'multiple', title, options: coded('pay', 'hours', 'tools') },
        { code: 'asked', type: 'yesno', title },
        { code: 'hours', type: 'number', title, min: 0, max: 5000 },
        { code: 'remark', type: 'text', title },
      ],
    },
  ],
});

const read = (text: string): readonly Response[] => parseResponsesCsv(questionnaire, text);

function refusalOf(text: string): DomainError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

const PLAIN = 'site,prio,asked,hours,remark\n01,pay|tools,yes,7.5,\n02,,no,0,"Soup, please"\n';

describe('a responses file of another tool', () => {
  it.each<[string, string]>([
    ['semicolons', 'site;prio;asked;hours;remark\n01;pay|tools;yes;7,5;\n02;;no;0;Soup, please\n'],
    [
      'tabs',
      'site\tprio\tasked\thours\tremark\n01\tpay|tools\tyes\t7.5\t\n02\t\tno\t0\tSoup, please\n',
    ],
    ['a first line that tells a spreadsheet how', `sep=,\r\n${PLAIN}`],
    [
      'the same, in quotation marks, for semicolons',
      '"sep=;"\nsite;prio;asked;hours;remark\n01;pay|tools;yes;7.5;\n02;;no;0;Soup, please\n',
    ],
    [
      'every cell in quotation marks, after a byte order mark',
      '\ufeff"site";"prio";"asked";"hours";"remark"\n"01";"pay|tools";"yes";"7.500000";""\n"02";"";"no";"0";"Soup, please"\n',
    ],
    ['lines that end in two ways, as joined files have them', PLAIN.replace('\n', '\r\n')],
    ['a delimiter after the last cell of each line', PLAIN.replaceAll('\n', ',\n')],
    [
      'a header in another case, with blanks that nobody sees',
      PLAIN.replace('site,prio', 'Site,\u200bPRIO\u00a0'),
    ],
    [
      'a column for each option, named in brackets',
      'site,prio[pay],prio[hours],prio[tools],asked,hours,remark\n01,Y,N,Y,Y,7.5,\n02,,,,N,0,"Soup, please"\n',
    ],
    [
      'a column for each option, named by underscores',
      'site,prio___tools,prio___pay,prio___hours,asked,hours,remark\n01,1,1,0,1,7.5,\n02,0,0,0,0,0,"Soup, please"\n',
    ],
    [
      'a column for each option, named by a path',
      'site,prio/pay,prio/hours,prio/tools,asked,hours,remark\n01,TRUE,FALSE,true,TRUE,7.5,\n02,FALSE,False,,false,0,"Soup, please"\n',
    ],
  ])('is read with %s', (_what, text) => {
    expect(read(text)).toEqual(read(PLAIN));
  });

  it('keeps codes that differ in case alone apart', () => {
    const two = parseQuestionnaire({
      schema: 'cahier/questionnaire-1',
      code: 'case',
      languages: ['en'],
      title,
      profile: [],
      sections: [
        {
          code: 's',
          title,
          questions: ['a', 'A'].map((code) => ({ code, type: 'yesno', title })),
        },
      ],
    });
    expect(parseResponsesCsv(two, 'A,a\nyes,no\n')).toEqual([{ A: 'yes', a: 'no' }]);
  });

  it('loses the characters that no text may hold, not the comment and not the release', () => {
    const text = 'site,prio,asked,hours,remark\n01,,yes,,"\u202bone\u202c\u000btwo\u0001"\n';
    expect(read(text)[0]).toMatchObject({ remark: 'one\ntwo' });
    expect(readResponsesCsv(questionnaire, text).mendedTexts).toBe(1);
    const whole = ['\u0001', '\u202b', '\u202c'].reduce(
      (left, character) => left.replaceAll(character, ''),
      text,
    );
    expect(readResponsesCsv(questionnaire, whole).mendedTexts).toBe(0);
  });

  it.each<[string, string, RegExp]>([
    [
      'an option that has no column',
      'site,prio[pay],prio[hours],asked,hours\n',
      /missing: prio\[tools\]/,
    ],
    [
      'a column of an option that there is not',
      'site,prio[pay],prio[hours],prio[tools],prio[x],asked,hours\n',
      /line 1: column 5/,
    ],
    [
      'an option that has two columns',
      'site,prio[pay],prio/pay,prio[hours],prio[tools],asked,hours\n',
      /columns 2 and 3/,
    ],
    [
      'a column of all options beside one of each',
      'site,prio,prio[pay],prio[hours],prio[tools],asked,hours\n',
      /columns 2 and 3/,
    ],
    [
      'a mark that says neither',
      'site,prio[pay],prio[hours],prio[tools],asked,hours\n01,2,Y,,yes,1\n',
      /line 2, column 2 \(prio\): .*Y, 1 or TRUE/,
    ],
    [
      'a number that can be read in two ways',
      'site,prio,asked,hours\n01,pay,yes,"1,234"\n',
      /line 2, column 4 \(hours\): .*two ways/,
    ],
    [
      'a number with both separators',
      'site;prio;asked;hours\n01;pay;yes;1.234,5\n',
      /line 2, column 4 \(hours\)/,
    ],
    [
      'a fault below a line that tells how',
      'sep=;\nsite;prio;asked;hours\n01;x;yes;1\n',
      /line 3, column 2/,
    ],
  ])('is refused for %s, and never repeats it', (_what, text, message) => {
    const refusal = refusalOf(text);
    expect(refusal.category).toBe('invalid-input');
    expect(said(refusal)).toMatch(message);
    expect(said(refusal)).not.toMatch(/1,234|1\.234/);
  });
});
