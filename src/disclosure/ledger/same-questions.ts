import { canonicalJson } from '../../common/browser.js';
import { type SurveyDefinition, tablesIn } from '../../questionnaire/index.js';

/**
 * Whether two definitions give tables of the same rows and columns. Words may be corrected between
 * two editions; of other questions or groups, nothing can be compared.
 */
export const asksTheSame = (one: SurveyDefinition, other: SurveyDefinition): boolean =>
  canonicalJson(skeletonOf(one)) === canonicalJson(skeletonOf(other));

function skeletonOf({ questionnaire }: SurveyDefinition) {
  const placeOf = ({ code, parent }: { readonly code: string; readonly parent?: string }) => [
    code,
    parent ?? null,
  ];
  return {
    profile: questionnaire.profile.map(({ code, options, groups = [] }) => [
      code,
      options.map(placeOf),
      groups.map(placeOf),
    ]),
    tables: tablesIn(questionnaire).map(({ code, kind, columns, scope, base = null }) => [
      code,
      kind,
      columns,
      scope,
      base,
    ]),
    scales: (questionnaire.scales ?? []).map(
      ({ method, factor = 1, missing = 0, items, classes }) => [
        [method, factor, missing],
        items.map(({ table, points }) => [
          table,
          points.map(({ answer, points: of }) => [answer, of]),
        ]),
        classes.map(({ from, to }) => [from, to]),
      ],
    ),
  };
}
