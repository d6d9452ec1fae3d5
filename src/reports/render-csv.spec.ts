import { describe, expect, it } from '@jest/globals';
import { aReportRelease, responsesWithoutSwap } from '../../test/support/report-release.js';
import { renderCsv } from './render-csv.js';

describe('a release as a table of cells', () => {
  const release = aReportRelease();
  const lines = renderCsv(release).trimEnd().split('\r\n');

  it('has one line for each published cell, and one for a question without a table', () => {
    const cells = release.content.tables.flatMap((table) => table.cells.flat());
    expect(lines.at(-1)).toBe('open,,,,,no table: words,,,');
    expect(lines.length).toBe(1 + cells.length + 1);
  });

  it('marks an exact count, a range with both ends, and one that is withheld', () => {
    expect(lines[0]).toBe('question,by,group,answer,value,bound,asked,from,to');
    expect(lines).toContain('late,,Total,Total,120,exact,,120,120');
    expect(lines).toContain('swap,,Total,2,,range,,117,120');
    expect(lines).toContain('swap,site,s1,2,,range,,67,70');
    const untold = renderCsv(aReportRelease({ responses: responsesWithoutSwap() }));
    expect(untold.split('\r\n')).toContain('swap,site,s1,2,,withheld,,,');
  });
});
