import type { ProfileOption, ProfileQuestion, Questionnaire } from './questionnaire.js';
import type { AgreedMerge } from './survey-definition.js';
import { refuse } from './refusals.js';

/**
 * Only siblings merge: options of one profile question under the same group, each in one merge, and
 * only neighbours where the options stand in an order. At least two rows must remain, or the split
 * would say nothing.
 */
export function checkMerges(questionnaire: Questionnaire, merges: readonly AgreedMerge[]): void {
  const merged = new Set<string>();
  for (const { profile, options } of merges) {
    const question = questionnaire.profile.find(({ code }) => code === profile);
    const keys = options.map((option) => `${profile}|${option}`);
    const isRepeated = new Set(keys).size < keys.length || keys.some((key) => merged.has(key));
    if (!question || isRepeated || !mayShareRow(question, options)) throw badMerge();
    for (const key of keys) merged.add(key);
  }
}

function mayShareRow(question: ProfileQuestion, codes: readonly string[]): boolean {
  const { options } = question;
  const found = options.filter(({ code }) => codes.includes(code));
  return (
    codes.length >= 2 &&
    codes.length < options.length &&
    found.length === codes.length &&
    new Set(found.map(({ parent }) => parent)).size === 1 &&
    (!question.ordered || areNeighbours(question, found))
  );
}

/** Whether nothing that stands under the same group lies between them. */
function areNeighbours({ options }: ProfileQuestion, found: readonly ProfileOption[]): boolean {
  const siblings = options.filter(({ parent }) => parent === found[0]!.parent);
  const places = found.map((option) => siblings.indexOf(option));
  return Math.max(...places) - Math.min(...places) === places.length - 1;
}

const badMerge = () => refuse('bad-merge');
