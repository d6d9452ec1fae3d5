import { extname } from 'node:path';
import { isLanguage, type Language } from '../common/index.js';
import { readRelease } from '../disclosure/index.js';
import { fill } from '../language/index.js';
import { readAudited } from './audit-files.js';
import { readText } from './files.js';
import { refuse } from './refusals.js';
import { words } from './words/index.js';

const ENDINGS = ['.html', '.htm', '.txt', '.md'];

/** Whether a file holds words that somebody edited, by its name. */
export const isText = (file: string): boolean => ENDINGS.includes(extname(file).toLowerCase());

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
  minus: '−',
  nbsp: '\u00a0',
  quot: '"',
};

/** The words of a page, as far as numbers and marks need them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10) || 32, 0x10ffff)),
    )
    .replace(/&(amp|ge|gt|le|lt|minus|nbsp|quot);/g, (_, name: string) => ENTITIES[name]!);

interface Options {
  readonly release?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

/** Holds the marked figures of an edited text against the release: exit 0, or 3 and which differ. */
export async function auditText(file: string, options: Options): Promise<void> {
  if (!isText(file) || options.release === undefined) throw refuse('release-of-no-text');
  const release = readRelease(readAudited(options.release, '--release'));
  const text = wordsOf(readText(file, '<file>'));
  const { checkFigures } = await import('../reports/index.js');
  const { languages } = release.content.definition.questionnaire;
  const { marks, changed } = checkFigures(release, text, languages.find(isLanguage) ?? 'en');
  if (marks === 0) throw refuse('text-without-marks');
  const { noFigure, otherFigure, agrees } = words[options.lang].audit.text;
  const findings = changed.map(({ mark, published }) =>
    published === null ? fill(noFigure, { mark }) : fill(otherFigure, { mark, published }),
  );
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ hash: release.hash, marks, changed })}\n`);
    if (findings.length > 0) process.exitCode = 3;
    return;
  }
  if (findings.length > 0) throw refuse('figures-changed', { findings: findings.join('\n') });
  process.stdout.write(`${fill(agrees, { marks, hash: release.hash })}\n`);
}
