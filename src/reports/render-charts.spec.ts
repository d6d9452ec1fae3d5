import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { demoRegister, demoRelease } from '../../test/support/demo-release.js';
import { aReportRelease } from '../../test/support/report-release.js';
import { buildReport } from './build-report.js';
import { renderCharts } from './render-charts.js';

/** Width and height out of the head of a PNG. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('the charts of a report, each alone', () => {
  const report = buildReport(demoRelease(), { language: 'fr', register: demoRegister() });
  let files: ReturnType<typeof unzipSync>;
  let packed: Buffer;
  beforeAll(async () => {
    packed = await renderCharts(report);
    files = unzipSync(packed);
  });

  const named = (ending: string) => Object.keys(files).filter((name) => name.endsWith(ending));
  const svgOf = (name: string): string => strFromU8(files[name]!);

  it('are an SVG and a PNG for each, named by number and title', () => {
    expect(named('.svg').length).toBeGreaterThan(20);
    expect(named('.png')).toEqual(named('.svg').map((name) => name.replace('.svg', '.png')));
    for (const name of named('.svg')) expect(name).toMatch(/^\d\d-[a-z0-9-]+\.svg$/);
  });

  it('say what they show, of whom, from which release, and which colour stands for what', () => {
    for (const name of named('.svg')) {
      const svg = svgOf(name);
      expect(svg).toMatch(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/);
      expect(svg).toContain(report.frame.footer.slice(-12));
      expect(svg).not.toMatch(/ style=|<script|NaN|undefined/);
    }
    const bar = named('.svg')
      .map(svgOf)
      .find((svg) => svg.includes('>Toujours<'));
    expect(bar).toContain('>Rarement<');
  });

  it('are pictures of dots twice as large, in which letters stand', () => {
    for (const name of named('.png').slice(0, 3)) {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(
        svgOf(name.replace('.png', '.svg')),
      )!;
      const [wide, tall] = sizeOf(files[name]!);
      expect(wide).toBe(2 * Number(width));
      expect(Math.abs(tall - 2 * Number(height))).toBeLessThan(2);
      // White paper with nothing on it takes less than a tenth of that.
      expect(files[name]!.length).toBeGreaterThan(8_000);
    }
  });

  it('are the same for the same report', async () => {
    const small = buildReport(aReportRelease(), { language: 'en' });
    expect((await renderCharts(small)).equals(await renderCharts(small))).toBe(true);
  });

  it('refuses a report that has none', async () => {
    const letter = buildReport(aReportRelease(), { language: 'en', edition: 'letter' });
    await expect(renderCharts(letter)).rejects.toMatchObject({ code: 'no-charts' });
  });
});
