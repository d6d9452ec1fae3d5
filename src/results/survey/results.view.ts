import type { ReleaseContent } from '../../disclosure/index.js';
import { LANGUAGES, type Language, fillText, formatNumber, formatShare } from '../../web/index.js';
import type { Edition } from '../../releases/index.js';
import { viewPreview } from './preview.view.js';
import { resultsTexts } from './results.texts.js';
import { viewWithheld } from './withheld.view.js';

export function viewResults({ edition, release }: Edition, language: Language) {
  const t = resultsTexts[language];
  const { content, hash } = release;
  return {
    t,
    edition,
    hash,
    languages: LANGUAGES.map((code) => ({ code, name: t.reportIn[code] })),
    share: describeShare(content, language),
    withheldLead: fillText(t.withheldLead, {
      k: String(content.threshold),
      sensitive: String(content.sensitiveThreshold),
    }),
    withheld: viewWithheld(content, language),
    sections: viewPreview(content, language),
  };
}

/** What the method states about itself; null where a method states no such figure. */
function describeShare({ method }: ReleaseContent, language: Language): string | null {
  const { cells, published } = method.proof;
  if (typeof cells !== 'number' || typeof published !== 'number') return null;
  return fillText(resultsTexts[language].shareValue, {
    published: formatNumber(published, language),
    cells: formatNumber(cells, language),
    share: formatShare(published, cells, language),
  });
}
