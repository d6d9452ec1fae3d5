import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aReportRelease } from '../../test/support/report-release.js';
import { buildReport, renderHtml } from '../reports/index.js';
import { auditText } from './audit-text.js';

describe('the audit of an edited text', () => {
  let folder = '';
  let html = '';
  const release = aReportRelease();
  const at = (name: string): string => join(folder, name);
  const audit = (text: string, name = 'text.html') => {
    writeFileSync(at(name), text);
    return auditText(at(name), { release: at('release.json'), lang: 'en' });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-text-'));
    writeFileSync(at('release.json'), JSON.stringify(release.content));
    html = renderHtml(buildReport(release, { language: 'en', edition: 'deliberation' }));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('agrees with what the report wrote, and says what was not checked', async () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await audit(html);
    const [[said]] = write.mock.calls as [[string]];
    write.mockRestore();
    expect(said).toContain('Numbers without a mark were not checked');
  });

  it.each(['deliberation', 'letter'] as const)('finds a changed digit of a %s', async (edition) => {
    const written = renderHtml(buildReport(release, { language: 'en', edition }));
    await expect(audit(written.replace('37%', '39%'))).rejects.toMatchObject({
      code: 'figures-changed',
      category: 'refused',
    });
  });

  it('refuses what it cannot check', async () => {
    await expect(audit('38 of 40', 'text.txt')).rejects.toMatchObject({
      code: 'text-without-marks',
    });
    await expect(auditText(at('text.html'), { lang: 'en' })).rejects.toMatchObject({
      code: 'release-of-no-text',
    });
  });
});
