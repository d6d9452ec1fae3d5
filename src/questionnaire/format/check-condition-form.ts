import type { Condition } from '../condition.js';
import type { Finding, Report } from '../findings.js';
import type { SentenceValues } from '../../common/browser.js';

const DEEPEST = 4;
const MOST_PARTS = 20;
const MOST_CODES = 400;

const FORM = '{"question": "…", "in": ["…"]}';

/**
 * Whether this is a condition by its form, small enough for a person to check it by reading. What
 * it names is checked with the questionnaire at hand (check-conditions.ts).
 */
export function checkConditionForm(json: unknown, path: string, report: Report): json is Condition {
  let parts = 0;
  const note = (at: string, finding: Finding, values?: SentenceValues): false => {
    report(at, finding, values);
    return false;
  };

  const isList = (list: unknown, at: string, depth: number): boolean => {
    if (!Array.isArray(list) || list.length === 0) {
      return note(at, 'condition-list');
    }
    return list.every((part, i) => isCondition(part, `${at}[${i}]`, depth + 1));
  };

  const isCondition = (part: unknown, at: string, depth: number): boolean => {
    parts += 1;
    if (depth > DEEPEST) {
      return note(at, 'condition-depth', { deepest: DEEPEST });
    }
    if (parts > MOST_PARTS) {
      return note(path, 'condition-size', { most: MOST_PARTS });
    }
    const fields = fieldsOf(part);
    const [[name, value] = [], ...others] = Object.entries(fields);
    if (others.length === 0) {
      if (name === 'all' || name === 'any') return isList(value, `${at}.${name}`, depth);
      if (name === 'not') return isCondition(value, `${at}.not`, depth + 1);
    }
    return isLook(fields) || note(at, 'condition-form', { form: FORM });
  };

  return isCondition(json, path, 1);
}

const fieldsOf = (part: unknown): Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? { ...part } : {};

function isLook({ question, in: codes, ...others }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof question === 'string' &&
    Array.isArray(codes) &&
    codes.length > 0 &&
    codes.length <= MOST_CODES &&
    codes.every((code) => typeof code === 'string') &&
    Object.keys(others).length === 0
  );
}
