import { describe, expect, it } from '@jest/globals';
import { questionsOf, sidesOf, type Response, validateResponse } from '../questionnaire/index.js';
import { FEWEST_COMMENTS_BY_THEME } from './demo-verbatims.js';
import { COMMENTS } from './population/comments.js';
import { demoResponses, demoVerbatims, dispatchQuestionnaire } from './world.js';

const responses = demoResponses();
const questions = questionsOf(dispatchQuestionnaire);

const at = (answers: Response): readonly Response[] =>
  responses.filter((response) =>
    Object.entries(answers).every(([code, answer]) => response[code] === answer),
  );

const shareUnfavourable = (rows: readonly Response[], code: string): number => {
  const question = questions.find((candidate) => candidate.code === code)!;
  const { favourable, unfavourable } = sidesOf(question, question.options!)!;
  const middle = question.options!.filter(({ score }) => score === 2).map((option) => option.code);
  const all = [...favourable, ...middle, ...unfavourable];
  const count = (codes: readonly string[]) =>
    rows.filter((row) => codes.includes(String(row[code]))).length;
  return count(unfavourable) / count(all);
};

describe('the invented responses', () => {
  it('are 412, the same at every call', () => {
    expect(responses).toHaveLength(412);
    expect(demoResponses()).toEqual(responses);
  });

  it('are all accepted by the questionnaire', () => {
    const checks = responses.map((response) => validateResponse(dispatchQuestionnaire, response));
    expect(checks.filter(({ kind }) => kind !== 'valid')).toEqual([]);
  });

  it('ask why of those only whose mistakes were rarely or never corrected, ten of whom say it otherwise', () => {
    const isAsked = ({ mistakes_fixed }: Response) => ['1', '2'].includes(String(mistakes_fixed));
    const asked = responses.filter(isAsked);
    expect(asked.length).toBeGreaterThan(100);
    expect(responses.filter((row) => row['why_not_fixed'] !== undefined)).toEqual(asked);
    const texts = responses.flatMap((row) => row['why_not_fixed.other'] ?? []);
    expect(texts.length).toBeGreaterThanOrEqual(10);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leave 2 to 3 % of the closed questions unanswered', () => {
    const closed = questions.filter(({ type, showIf }) => type !== 'text' && !showIf);
    const skipped = closed.flatMap(({ code }) =>
      responses.filter((row) => row[code] === undefined),
    );
    const share = skipped.length / (closed.length * responses.length);
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.03);
  });

  it('name a site and a role everywhere, and no tenure in a group of at least ten', () => {
    expect(responses.every(({ site, role }) => site && role)).toBe(true);
    expect(responses.filter(({ tenure }) => tenure === undefined)).toHaveLength(12);
  });

  it('set the traps: a site and a site’s team leads below the threshold of ten', () => {
    expect(at({ site: 'esterlune' })).toHaveLength(8);
    expect(at({ site: 'thuverne', role: 'lead' })).toHaveLength(3);
  });

  it('set the traps: one site unanimous, another unanimous but for one', () => {
    const brisselac = at({ site: 'brisselac' });
    expect(at({ site: 'brisselac', training: '5' })).toHaveLength(brisselac.length);
    const thuverne = at({ site: 'thuverne' });
    expect(at({ site: 'thuverne', plan_contact: '1' })).toHaveLength(thuverne.length - 1);
  });

  it('weigh on the two remote sites: more kilometres and longer waits than at the largest', () => {
    for (const code of ['km_day', 'longest_wait', 'longest_drive']) {
      const near = shareUnfavourable(at({ site: 'orvalmont' }), code);
      for (const site of ['thuverne', 'brisselac']) {
        expect(shareUnfavourable(at({ site }), code)).toBeGreaterThan(near + 0.3);
      }
    }
  });

  it('come from one strain: those short of sleep take fewer breaks', () => {
    const tired = responses.filter(({ sleep }) => sleep === '4' || sleep === '5');
    const rested = responses.filter(({ sleep }) => sleep === '1' || sleep === '2');
    expect(shareUnfavourable(tired, 'breaks')).toBeGreaterThan(
      shareUnfavourable(rested, 'breaks') + 0.1,
    );
  });

  it('never repeat a comment', () => {
    for (const code of ['open_stop', 'open_keep']) {
      const texts = responses.flatMap((response) => response[code] ?? []);
      expect(texts.length).toBeGreaterThan(40);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('the verbatims of the demo report', () => {
  const verbatims = demoVerbatims(responses);

  it('are six to eight, drawn whatever the order of the responses', () => {
    expect(verbatims.length).toBeGreaterThanOrEqual(6);
    expect(verbatims.length).toBeLessThanOrEqual(8);
    expect(demoVerbatims([...responses].reverse())).toEqual(verbatims);
  });

  it('speak of themes on which at least ten people wrote, and of sections that exist', () => {
    const sections = dispatchQuestionnaire.sections.map(({ code }) => code);
    for (const { question, theme } of verbatims) {
      const texts = COMMENTS.filter((item) => item.question === question && item.theme === theme);
      const sent = texts.filter(({ text }) => responses.some((row) => row[question] === text));
      expect(sent.length).toBeGreaterThanOrEqual(FEWEST_COMMENTS_BY_THEME);
      expect(sections).toContain(theme);
    }
  });

  it('show where words were taken out', () => {
    const redacted = verbatims.filter(({ text }) => text.includes('[…]'));
    expect(redacted.length).toBeGreaterThan(0);
    for (const { text } of redacted) {
      expect(responses.some((row) => Object.values(row).includes(text))).toBe(false);
    }
  });
});
