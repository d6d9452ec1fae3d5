import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import { people } from '../../../test/support/small-survey.js';
import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import { commentsToRead } from './comments-to-read.js';
import { fewestComments } from './fewest-comments.js';

const route: AskedQuestion = { code: 'route', type: 'single', choices: ['nights', 'days'] };
const why: AskedQuestion = { code: 'why', type: 'text' };
const nights = { question: 'route', in: ['nights'] } as const;

const limits = (questionnaire: Questionnaire, threshold = 12) => ({
  questionnaire,
  threshold,
  sensitiveThreshold: 20,
});

const routed = limits(asking([[route, { ...why, showIf: nights }]]));

/** How many comments may be read, of so many of these who were asked. */
function readOf(survey: typeof routed, responses: readonly Response[]): number {
  return commentsToRead(survey, responses).get('why')?.length ?? 0;
}

const writers = (count: number) => people(count, { route: 'nights', why: 'Too long.' });
const others = (count: number) => people(count, { route: 'days' });

describe('the comments on a question', () => {
  it('that only some are asked are left unread below the survey’s threshold', () => {
    expect(readOf(routed, [...writers(11), ...others(40)])).toBe(0);
    expect(readOf(routed, [...writers(12), ...others(40)])).toBe(12);
  });

  it('that only some are asked are left unread where nearly all wrote one', () => {
    expect(readOf(routed, [...writers(40), ...others(11)])).toBe(0);
    expect(readOf(routed, [...writers(40), ...others(12)])).toBe(40);
  });

  it('do not count those as others who were not asked the earlier question either', () => {
    const deep = { ...why, showIf: { question: 'often', in: ['yes'] } };
    const often: AskedQuestion = { code: 'often', type: 'yesno', showIf: nights };
    const survey = limits(asking([[route, often, deep]]));
    const wrote = people(30, { route: 'nights', often: 'yes', why: 'Too long.' });
    const few = people(11, { route: 'nights', often: 'no' });
    expect(readOf(survey, [...wrote, ...few, ...others(50)])).toBe(0);
    expect(readOf(survey, [...wrote, ...few, ...people(1, { route: 'nights' })])).toBe(30);
  });

  describe('for two earlier answers together', () => {
    const children: AskedQuestion = { code: 'children', type: 'yesno' };
    const yes = { question: 'children', in: ['yes'] } as const;
    const both = limits(asking([[route, children, { ...why, showIf: { all: [nights, yes] } }]]));
    const wrote = (count: number) =>
      people(count, { route: 'nights', children: 'yes', why: 'Too long.' });
    const days = (count: number) => people(count, { route: 'days', children: 'yes' });

    it('are left unread where nearly all who gave one of the two wrote', () => {
      expect(readOf(both, [...wrote(41), ...days(59)])).toBe(0);
      const few = people(11, { route: 'nights', children: 'no' });
      expect(readOf(both, [...wrote(30), ...few, ...days(59)])).toBe(0);
      expect(readOf(both, [...wrote(30), ...few, ...people(1, { route: 'nights' })])).toBe(0);
      const rest = [...people(1, { route: 'nights' }), ...days(12)];
      expect(readOf(both, [...wrote(30), ...few, ...rest])).toBe(30);
    });

    it('are left unread where either leads there, and nearly all wrote', () => {
      const either = limits(
        asking([[route, children, { ...why, showIf: { any: [nights, yes] } }]]),
      );
      const others = people(11, { route: 'days', children: 'no' });
      const some = [
        ...people(21, { route: 'nights', children: 'no', why: 'Too long.' }),
        ...people(20, { route: 'days', children: 'yes', why: 'Too long.' }),
      ];
      expect(readOf(either, [...some, ...others])).toBe(0);
      expect(readOf(either, [...some, ...others, ...days(1)])).toBe(41);
    });

    it('may be read of all who were asked where one answer alone decides', () => {
      expect(readOf(routed, [...writers(41), ...others(59)])).toBe(41);
    });
  });

  it('need the higher threshold where the earlier answer is sensitive', () => {
    const survey = limits(
      asking([
        [
          { ...route, sensitive: true },
          { ...why, showIf: nights },
        ],
      ]),
    );
    expect(readOf(survey, [...writers(19), ...others(40)])).toBe(0);
    expect(readOf(survey, [...writers(20), ...others(40)])).toBe(20);
  });

  it('that everybody is asked may be read from ten on, whoever else wrote', () => {
    const survey = limits(asking([[route, why]]));
    expect(readOf(survey, writers(9))).toBe(0);
    expect(readOf(survey, writers(10))).toBe(10);
  });

  it('that is sensitive itself need the higher threshold', () => {
    const survey = limits(asking([[{ ...why, sensitive: true }]]));
    expect(fewestComments(survey, 'why')).toBe(20);
  });

  it('do not count where nothing is left of them', () => {
    const survey = limits(asking([[why]]));
    const clean = (text: string) => (text === 'Too long.' ? '' : text);
    expect(commentsToRead(survey, writers(30), clean).size).toBe(0);
  });
});

describe('the words beside “other”', () => {
  const base = asking([[{ ...route, choices: ['nights', 'days', 'else'] }]]);
  const [section] = base.sections;
  const [question] = section!.questions;
  const options = question!.options!.map((option) =>
    option.code === 'else' ? { ...option, role: 'other' as const } : option,
  );
  const survey = limits({
    ...base,
    sections: [{ ...section!, questions: [{ ...question!, options }] }],
  });
  const wrote = (count: number) => people(count, { route: 'else', 'route.other': 'On call.' });

  it('tell that their writers chose it, and are read from a group of them on', () => {
    expect(commentsToRead(survey, [...wrote(11), ...others(40)]).size).toBe(0);
    expect(commentsToRead(survey, [...wrote(12), ...others(40)]).size).toBe(1);
    expect(commentsToRead(survey, [...wrote(40), ...others(11)]).size).toBe(0);
  });
});
