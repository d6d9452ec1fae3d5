import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { buildReport, reportChapters } from '../build-report.js';
import { readRegister, registerFile } from '../register/read-register.js';
import type { PrintedRegister, PrintedRemark } from '../register/register.js';
import { tellRemark } from './build-remark.js';
import { unknownPlace } from '../register/remark-places.js';

const release = aReportRelease();
const late = { table: 'late', answers: ['5', '4'] };
const lateAtOrvane = { ...late, by: 'site', group: 's1' };
const remark: PrintedRemark = {
  number: 1,
  chapter: 'theme-1',
  text: { en: 'At Orvane [2], of all [1].\n\nSee [1].', fr: 'Partout : [1].' },
  figures: [late, lateAtOrvane],
  writtenOn: '2026-04-02',
  isAfterOpening: true,
};
const register = (...remarks: readonly PrintedRemark[]): PrintedRegister => ({
  ...{ asOf: '2026-04-03', demands: [], claims: [], remarks },
});
const chaptersWith = (...remarks: readonly PrintedRemark[]) =>
  buildReport(release, { language: 'en', register: register(...remarks) }).chapters;

describe('what the council says to a chapter', () => {
  it('is printed with the figures that the release has, each with all that belongs to it', () => {
    const { paragraphs, figures } = tellRemark(release.content, remark, 'en');
    const [all, orvane] = figures.map((line) => /: (\S.*%) answered/.exec(line)?.[1]);
    expect(paragraphs).toEqual([`At Orvane ${orvane} [2], of all ${all} [1].`, `See ${all} [1].`]);
    expect(figures[0]).toMatch(/^\[1\] The day ended late: .*“Often” or “Always” \(n\s=\s120\)/);
    expect(figures[1]).toMatch(/^\[2\] The day ended late – Orvane: .*\(n\s=\s70\)/);
    expect(all).not.toBe(orvane);
    expect(tellRemark(release.content, remark, 'fr').paragraphs[0]).toMatch(
      /^Partout : \d+\s% \[1\]\.$/,
    );
  });

  it('says in words that a figure is not there, and lists none that stands nowhere', () => {
    const figures = [late, { table: 'gone', answers: ['1'] }];
    const text = { en: 'Only [2]' };
    expect(tellRemark(release.content, { text, figures }, 'en')).toEqual({
      paragraphs: ['Only a figure that this release does not hold [2]'],
      figures: ['[2] a figure that this release does not hold'],
    });
  });

  it('stands at the end of its chapter with its day, apart from what the figures say', () => {
    const chapters = chaptersWith(remark, { ...remark, number: 2, chapter: 'theme-9' });
    const [theme] = chapters.filter(({ kind }) => kind === 'theme');
    const kinds = theme!.blocks.map(({ kind }) => kind).slice(-6);
    expect(kinds).toEqual(['heading', ...Array<string>(4).fill('paragraph'), 'note']);
    expect(JSON.stringify(theme!.blocks.at(-1))).toContain('2 April 2026, after the results were');
    expect(JSON.stringify(chapters).match(/What the council says/g)).toHaveLength(1);
    const before = chaptersWith({ ...remark, isAfterOpening: false });
    expect(JSON.stringify(before)).toContain('2 April 2026, before the results were opened');
  });

  it.each([
    ['of all [1], so 9 of 10', 'Figures marked [n] are read from the release; other figures are'],
    ['90% of us sleep badly.', 'The figures in these words are the council’s own; none is read'],
    ['Nine of [us] sleep badly.', null],
  ])('says of “%s” whose figures those are', (text, said) => {
    const note = chaptersWith({ ...remark, text: { en: text } })
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'note' && block.text.startsWith('Words of the council'));
    const day = 'Words of the council, written on 2 April 2026, after the results were opened.';
    expect(note).toMatchObject({
      text: said ? expect.stringContaining(`${day} ${said}`) : day,
    });
    if (said?.startsWith('The figures')) expect(JSON.stringify(note)).not.toContain('marked');
  });

  it('changes nothing else, prints nothing where nothing is written, and never says how it was counted', () => {
    const plain = chaptersWith();
    expect(chaptersWith({ ...remark, text: {} })).toEqual(plain);
    for (const chapter of ['method', 'integrity', 'annex', 'summary']) {
      expect(chaptersWith({ ...remark, chapter })).toEqual(plain);
    }
    const names = reportChapters(release, { language: 'en' }).map(({ name }) => name);
    expect(names).toContain('theme-1');
  });

  it('comes out of a file as it went in, and not with a number for which there is no figure', () => {
    const given = register(remark);
    expect(readRegister(JSON.parse(JSON.stringify(registerFile(given))))).toEqual(given);
    for (const text of ['[3]', 'a [0]', '[12]']) {
      expect(unknownPlace({ text: { en: 'x', fr: text }, figures: remark.figures })).not.toBeNull();
      const spoiled = registerFile(register({ ...remark, text: { fr: text } }));
      expect(() => readRegister(spoiled)).toThrow(
        expect.objectContaining({ code: 'register-unreadable' }),
      );
    }
    expect(unknownPlace(remark)).toBeNull();
    expect(unknownPlace({ text: { en: 'in [2024], [a], []' }, figures: [] })).toBeNull();
  });
});
