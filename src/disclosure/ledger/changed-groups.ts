import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { ReleaseContent } from '../release.js';

/** Options of which, between two waves, a few people left or joined: by profile question. */
export type ChangedGroups = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Compares headcounts with those of earlier waves (rule D6): where a handful joined or left, the
 * two waves side by side would be about them, so the option gets no row of its own in the later
 * one. Unknown headcounts tell nothing.
 */
export function changedGroups(
  definition: SurveyDefinition,
  waves: readonly ReleaseContent[],
): ChangedGroups {
  return new Map(
    definition.questionnaire.profile.map(({ code, options }) => {
      const before = waves.flatMap(
        (wave) =>
          wave.definition.questionnaire.profile.find((profile) => profile.code === code)?.options ??
          [],
      );
      const changed = options.filter(({ code: option, headcount }) =>
        before.some((earlier) => {
          if (earlier.code !== option) return false;
          const moved = Math.abs((headcount ?? Number.NaN) - (earlier.headcount ?? Number.NaN));
          return moved > 0 && moved < definition.threshold;
        }),
      );
      return [code, new Set(changed.map((option) => option.code))];
    }),
  );
}
