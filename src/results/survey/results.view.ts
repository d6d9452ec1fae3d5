import type { ReleaseContent } from '../../disclosure/index.js';
import {
  fill,
  languageName,
  formatNumber,
  formatPart,
  wordsWhereSigned,
} from '../../language/index.js';
import { isPetition } from '../../questionnaire/index.js';
import { tellCoverage } from '../../reports/index.js';
import type { Edition } from '../../releases/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import { viewPreview } from './preview.view.js';
import { viewWithheld } from './withheld.view.js';

export function viewResults({ edition, release }: Edition, language: Language) {
  const { content, hash } = release;
  const isSigned = isPetition(content.definition.questionnaire);
  const t = wordsWhereSigned(words[language], isSigned).results;
  return {
    t,
    edition,
    hash,
    languages: LANGUAGES.map((code) => ({ code, name: languageName(code, language) })),
    share: describeShare(content, language),
    withheldLead: fill(t.withheldLead, {
      k: String(content.threshold),
      sensitive: String(content.sensitiveThreshold),
    }),
    withheld: viewWithheld(content, language),
    coverage: tellCoverage(content, language),
    sections: viewPreview(content, language),
  };
}

/** What the method states about itself; null where a method states no such figure. */
function describeShare({ method }: ReleaseContent, language: Language): string | null {
  const { cells, published } = method.proof;
  if (typeof cells !== 'number' || typeof published !== 'number') return null;
  return fill(words[language].results.shareValue, {
    published: formatNumber(published, language),
    cells: formatNumber(cells, language),
    share: formatPart(published, cells, language),
  });
}
