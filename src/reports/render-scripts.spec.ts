import { beforeAll, describe, expect, it } from '@jest/globals';
import { releaseInManyScripts, WRITTEN } from '../../test/support/many-scripts.js';
import { hasPoppler, readPdf } from '../../test/support/read-pdf.js';
import { buildReport } from './build-report.js';
import { createPdf } from './pdf/create-pdf.js';
import { renderHtml } from './render-html.js';
import { renderPdf } from './render-pdf.js';

const words = (text: string): readonly string[] => text.split(/[\s()"،,.。、]+/).filter(Boolean);

(hasPoppler() ? describe : describe.skip)('a report in many scripts', () => {
  let text = '';
  let pdf: Buffer;

  beforeAll(async () => {
    const report = buildReport(releaseInManyScripts(), { language: 'en' });
    pdf = await renderPdf(report);
    text = readPdf(pdf, 'pdftotext').normalize('NFKC');
  });

  it.each(Object.entries(WRITTEN))('prints what was written: %s', (_, written) => {
    // pdftotext turns round what is given as it was written, so that each order is the right one.
    const isThere = (word: string): boolean =>
      text.includes(word) || text.includes([...word].reverse().join(''));
    const whole = words(written.normalize('NFKC')).filter((word) => !isBroken(word));
    expect(whole.filter((word) => !isThere(word))).toEqual([]);
  });

  it('puts no other sign in the place of a letter', () => {
    expect(text).not.toMatch(/[□\ufffd]|\?/);
  });

  it('embeds the fonts that it needs, and no other', () => {
    const fonts = readPdf(pdf, 'pdffonts');
    for (const name of ['NotoSansArabic', 'NotoSansHebrew', 'NotoSansJP', 'NotoEmoji']) {
      expect(fonts).toContain(name);
    }
  });

  it('lets each text of the page begin on its own side', () => {
    const html = renderHtml(buildReport(releaseInManyScripts(), { language: 'en' }));
    expect(html).toMatch(/blockquote \{\s*unicode-bidi: plaintext/);
    expect(html).toContain(`<h1>${WRITTEN.arabic} 🚐</h1>`);
  });
});

/** Japanese breaks its lines anywhere. */
const isBroken = (word: string): boolean => /\p{Script=Han}/u.test(word);

describe('a line in two directions', () => {
  it('is put in the order in which it is seen, with its brackets turned and its hyphens drawn', async () => {
    const { typesetter } = await createPdf({ title: '', language: 'en', day: null });
    const seen = (text: string) => typesetter.line(text, 'sans').runs.map((run) => run.text);
    expect(seen('GPS לא (עובד) 12')).toEqual(['GPS ', '12', ' (', 'עובד', ') ', 'לא']);
    expect(seen('say "לא" twice')).toEqual(['say "', 'לא', '" twice']);
    expect(seen('plan')).toEqual(['plan']);
    expect(seen('Dispositions\u00ad')).toEqual(['Dispositions-']);
  });
});

describe('letters that no font has', () => {
  it('are listed with the chapter before anything is printed', async () => {
    const release = releaseInManyScripts(['ภาษาไทย', 'plain']);
    const report = buildReport(release, { language: 'en' });
    await expect(renderPdf(report)).rejects.toMatchObject({
      code: 'letters-undrawable',
      category: 'refused',
      values: { chapters: 'Voices', letters: expect.stringContaining('U+0E20') as unknown },
    });
  });

  it('name the packages where only a font is not installed', async () => {
    const report = buildReport(releaseInManyScripts(['뷁']), { language: 'en' });
    await expect(renderPdf(report)).rejects.toMatchObject({
      code: 'letters-need-fonts',
      values: { packages: expect.stringContaining('noto-sans-kr') as unknown },
    });
  });
});
