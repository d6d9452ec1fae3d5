import type { ReleaseContent } from '../../disclosure/index.js';
import {
  fill,
  languageLabel,
  formatNumber,
  formatPart,
  sayRefusal,
  wordsWhereSigned,
} from '../../language/index.js';
import { isPetition } from '../../questionnaire/index.js';
import { type Edition as ReportEdition, tellCoverage } from '../../reports/index.js';
import type { Edition } from '../../releases/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import type { EditionGaps } from './edition-gaps.js';
import { viewPreview } from './preview.view.js';
import { viewWithheld } from './withheld.view.js';

export function viewResults({ edition, release }: Edition, gaps: EditionGaps, language: Language) {
  const { content, hash } = release;
  const isSigned = isPetition(content.definition.questionnaire);
  const t = wordsWhereSigned(words[language], isSigned).results;
  return {
    t,
    ...viewEditions(gaps, t, language),
    edition,
    hash,
    languages: LANGUAGES.map((code) => ({ code, name: languageLabel(code, language) })),
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

const OTHERS = [
  { edition: 'summary', file: 'report.pdf' },
  { edition: 'poster', file: 'report.pdf' },
  { edition: 'annex', file: 'report.pdf' },
  { edition: 'deliberation', file: 'report' },
] as const;

/** Those that there are, with their addresses; of the others, what is missing. */
function viewEditions(
  gaps: EditionGaps,
  t: Readonly<Record<(typeof OTHERS)[number]['edition'], string>>,
  language: Language,
) {
  const named = OTHERS.map((one) => ({ ...one, name: t[one.edition] }));
  const whyNot = (edition: ReportEdition): string | null => {
    const why = gaps.get(edition);
    return why ? sayRefusal(why, language) : null;
  };
  return {
    noLetter: whyNot('letter'),
    others: named.filter(({ edition }) => !gaps.has(edition)),
    lacking: named
      .filter(({ edition }) => gaps.has(edition))
      .map(({ name, edition }) => ({ name, why: whyNot(edition) })),
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
