import type { ProfileQuestion } from '../questionnaire/index.js';

/** A row of a table along one axis: a set of the axis's atoms under the code that names it. */
export interface AxisNode {
  readonly code: string;
  readonly members: readonly number[];
  /** Whether it is a group of the tree, not an option. */
  readonly isGroup: boolean;
}

/**
 * One direction of a table. Its atoms are the finest groups there are: the options, then, last,
 * those who gave no answer. Nobody prints a row for them, but the total minus the rows is their
 * count, so they are protected like any other group.
 */
export interface Axis {
  readonly code: string;
  readonly atoms: number;
  /** Codes of the options, and the group that each stands in directly. */
  readonly options: readonly string[];
  readonly parents: readonly (string | undefined)[];
  /** Whether the options stand in an order, so that only neighbours share a row. */
  readonly isOrdered: boolean;
  readonly nodes: readonly AxisNode[];
}

/** The axis of a profile question: its groups (a tree over the options), then its options. */
export function axisOf(profile: ProfileQuestion): Axis {
  const parentOf = new Map((profile.groups ?? []).map((group) => [group.code, group.parent]));
  const isUnder = (start: string | undefined, ancestor: string): boolean => {
    const seen = new Set<string>();
    for (let code = start; code !== undefined && !seen.has(code); code = parentOf.get(code)) {
      if (code === ancestor) return true;
      seen.add(code);
    }
    return false;
  };
  const groups = (profile.groups ?? []).map((group) => ({
    code: group.code,
    members: profile.options.flatMap((option, i) =>
      isUnder(option.parent, group.code) ? [i] : [],
    ),
    isGroup: true,
  }));
  const options = profile.options.map((option, i) => ({
    code: option.code,
    members: [i],
    isGroup: false,
  }));
  return {
    code: profile.code,
    atoms: options.length + 1,
    options: profile.options.map((option) => option.code),
    parents: profile.options.map((option) => option.parent),
    isOrdered: profile.ordered ?? false,
    nodes: [...groups.filter((group) => group.members.length > 0), ...options],
  };
}
