import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Workbook } from './workbook.js';
import { writeOds } from './write-ods.js';
import { writeXlsx } from './write-xlsx.js';

const HOSTILE = '=HYPERLINK("https://elsewhere.example","x")';

const workbook: Workbook = {
  title: 'Plan & <paths>',
  sheets: [
    {
      name: 'Figures: all/some',
      columns: [
        { label: 'Answer', width: 20 },
        { label: 'Number', width: 8 },
      ],
      rows: [
        [HOSTILE, 12],
        ['  two  blanks\nand a line', null],
        ['_x0041_ \u0000\ud800 & </t>', 0],
      ],
    },
    { name: 'figures  all some', columns: [{ label: 'x', width: 8 }], rows: [] },
    { name: '', columns: [{ label: '@x', width: 8 }], rows: [['-1+1']] },
  ],
};

const partsOf = (file: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]),
  );

const tagsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<([\w:]+)/g)].map(([, tag = '']) => tag);

describe.each([
  ['xlsx', writeXlsx, 'xl/worksheets/sheet1.xml', 'f'],
  ['ods', writeOds, 'content.xml', 'table:formula'],
] as const)('a workbook as %s', (_, write, part, formula) => {
  it('gives the same bytes for the same workbook, whatever the hour and the zone', async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const there = await write(workbook);
    process.env['TZ'] = before;
    expect(there.equals(await write(workbook))).toBe(true);
  });

  it('holds texts and numbers, and never a formula', async () => {
    const sheet = partsOf(await write(workbook))[part]!;
    expect(sheet).toContain('=HYPERLINK(&quot;https://elsewhere.example&quot;');
    expect(tagsOf(sheet)).not.toContain(formula);
    expect(sheet).not.toContain(` ${formula}="`);
    expect(sheet).toMatch(/(<v>|office:value=")12["<]/);
  });

  it('holds nothing that XML has no place for, and closes what it opens', async () => {
    for (const [name, text] of Object.entries(partsOf(await write(workbook)))) {
      if (name === 'mimetype') continue;
      const open: string[] = [];
      for (const [, close, tag = '', self] of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
        if (close) expect([name, open.pop()]).toEqual([name, tag]);
        else if (!self) open.push(tag);
      }
      expect(open).toEqual([]);
      // eslint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008\ud800]|&(?!(amp|lt|gt|quot);)/);
    }
  });
});

describe('an XLSX file', () => {
  it('marks a text that would be a formula once somebody edits it, and no other', async () => {
    const parts = partsOf(await writeXlsx(workbook));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="A2" s="3" t="inlineStr">/);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="A3" s="2" t="inlineStr">/);
    expect(parts['xl/worksheets/sheet3.xml']).toMatch(/<c r="A2" s="3"/);
  });

  it('keeps letters that look like an escape', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet } = partsOf(await writeXlsx(workbook));
    expect(sheet).toContain('_x005F_x0041_');
  });

  it('tells its sheets apart by names that are allowed', async () => {
    const { 'xl/workbook.xml': book = '' } = partsOf(await writeXlsx(workbook));
    const names = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Figures  all some', 'figures  all some 2', '3']);
  });
});

describe('an ODS file', () => {
  it('begins with its kind, uncompressed', async () => {
    const file = await writeOds(workbook);
    expect(file.subarray(30, 38).toString()).toBe('mimetype');
    expect(file.subarray(38, 84).toString()).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('keeps blanks and line breaks', async () => {
    const { 'content.xml': content = '' } = partsOf(await writeOds(workbook));
    expect(content).toContain(
      '<text:p><text:s text:c="2"/>two<text:s text:c="2"/>blanks</text:p><text:p>and a line</text:p>',
    );
  });
});
