import { describe, expect, it } from '@jest/globals';
import { fieldService } from '../../../test/support/ranges/field-service.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aReportRelease } from '../../../test/support/report-release.js';
import { readRelease, type ReleaseContent } from '../../disclosure/index.js';
import { buildReport } from '../build-report.js';
import { tellCoverage } from './tell-coverage.js';

const { content } = fieldService();
/** By the method of an earlier version. */
const ofTrades = readRelease(
  JSON.parse(readFileSync(join('test', 'fixtures', 'first-method', 'release.json'), 'utf8')),
);
const method = (release: Parameters<typeof buildReport>[0]) =>
  buildReport(release, { language: 'en' })
    .chapters.filter(({ kind }) => kind === 'method')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe('what a release was checked against', () => {
  it('is told of a release that says so, and of no other', () => {
    const { plan, covered } = tellCoverage(content, 'en');
    expect(plan).toBe('Promised to be published by group, in this order: Site and Trade.');
    expect(covered).toMatch(
      /^Checked before it was published, against whoever has all published figures and whoever also tries the program .*; for groups by Site and Trade; with no earlier release\. Against anybody else/,
    );
    expect(method(fieldService())).toEqual(expect.arrayContaining([plan, covered]));
    const nothing = { plan: null, untold: [], covered: null };
    expect(tellCoverage(ofTrades.content, 'en')).toEqual(nothing);
  });

  it('says that no attacker was tried, and what was promised and is not shown, where that is so', () => {
    const { covered } = tellCoverage(aReportRelease().content, 'en');
    expect(covered).toMatch(/^No attacker was tried on this very release/);
    const untold = [
      { by: ['site', 'trade'], why: 'crossing' },
      { by: ['trade'], why: 'groups' },
    ] as const;
    const told = { ...content, method: { ...content.method, untold } };
    expect(tellCoverage(told, 'en').untold).toEqual([
      expect.stringMatching(/^Promised and not shown: Site × Trade\. Two profile questions/),
      expect.stringMatching(/^Promised and not shown: Trade\. Its groups could not be told both/),
    ]);
  });

  it('says of which edition groups are that are printed once', () => {
    const groups = { edition: content.hash, responses: 87 };
    const older = 'Tables by group are those of an earlier edition, of 87 responses.';
    expect(tellCoverage({ ...content, groups }, 'en').plan).toContain(older);
    expect(tellCoverage(content, 'en').plan).not.toContain(older);
  });

  it('claims nothing of what it has no words for, and names what is covered by nothing', () => {
    const stated: ReleaseContent = {
      ...content,
      method: {
        ...content.method,
        covered: { attackers: ['quantum'], groups: [], editions: [content.hash] },
      },
    };
    expect(tellCoverage(stated, 'en').covered).toContain(
      'against “quantum”; for groups by nothing; together with 1 earlier release.',
    );
  });

  it('goes with a sentence about ranges, where an older release has one about its own method', () => {
    const ofRanges = /both ends are shown between which it lies/;
    expect(method(fieldService()).some((text) => ofRanges.test(text))).toBe(true);
    expect(method(ofTrades).some((text) => ofRanges.test(text))).toBe(false);
  });
});

describe('a group chapter of ranges', () => {
  const [chapter] = buildReport(fieldService(), { language: 'de' }).chapters.filter(
    ({ kind }) => kind === 'groups',
  );
  const charts = chapter!.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

  it('names the row of everybody else, and says each range in the text that replaces a chart', () => {
    const rows = charts.flatMap((chart) => (chart.kind === 'dots' ? chart.rows : []));
    expect(rows.map(({ label }) => label)).toContain('alle anderen zusammen');
    const ranges = rows.filter(({ text }) => / bis /.test(text));
    expect(ranges.length).toBeGreaterThan(3);
    const alternatives = charts.map(({ alt }) => alt).join();
    for (const { label, text } of ranges) expect(alternatives).toContain(`${label} ${text}`);
  });

  it('counts people where it is not told of how many they would be a share', () => {
    const tables = chapter!.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    );
    const changes = tables.find(({ caption }) =>
      caption?.startsWith('Was soll sich zuerst ändern'),
    )!;
    const [all, ...groups] = changes.rows[0]!.cells.map(({ text }) => text);
    expect(all).toMatch(/^\d+\u202f%$/);
    for (const text of groups) expect(text).toMatch(/^\d+ bis \d+$/);
    expect(changes.note).toMatch(/^Zahlen ohne\s% sind Menschen/);
  });
});
