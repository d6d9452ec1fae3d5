import { hasHostileCharacters, normaliseText } from '../text-rules.js';
import type { Report } from '../findings.js';
import { isShowableName, pathTo } from '../format/problems.js';

/** Deeper than any questionnaire; stops cycles and files made to exhaust the reader. */
const MAX_DEPTH = 14;

/**
 * A plain copy of untrusted JSON, with every text normalised. Reports hostile characters, field
 * names that would reach into every object (`__proto__`), and what is not JSON at all.
 */
export function cleanJson(value: unknown, report: Report, path = '', depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value, report, path);
  if (typeof value === 'boolean' || value === null || Number.isFinite(value)) return value;
  if (typeof value !== 'object') {
    report(path, 'not-json');
    return undefined;
  }
  if (depth === MAX_DEPTH) {
    report(path, 'too-deep');
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => cleanJson(item, report, `${path}[${i}]`, depth + 1));
  }
  return cleanObject(value, report, path, depth);
}

function cleanText(text: string, report: Report, path: string): string {
  if (hasHostileCharacters(text)) {
    report(path, 'bad-characters');
    return '';
  }
  return normaliseText(text);
}

function cleanObject(value: object, report: Report, path: string, depth: number): unknown {
  const clean: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (!isShowableName(name)) {
      report(path, 'unshowable-field');
    } else if (inner !== undefined) {
      clean[name] = cleanJson(inner, report, pathTo(path, name), depth + 1);
    }
  }
  return clean;
}
