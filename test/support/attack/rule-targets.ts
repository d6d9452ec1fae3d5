import { valueAt, type AttackModel, type Terms } from './attack-model.js';
import { questionsOf } from './read-tables.js';
import { type ModelBuilder, type Segment } from './build-model.js';
import { groupName, type CellSpace, type Group } from './profile-space.js';
import { MISSING, TOTAL, isMany, type Edition, type QuestionFile } from './release-file.js';

/**
 * What must stay possible for an attacker. `atMost`: a table where the terms are no more than
 * this; `atLeast`: one where they are no less; `width`: two tables this far apart.
 */
export type Demand =
  | { readonly kind: 'atMost'; readonly value: number }
  | { readonly kind: 'atLeast'; readonly value: number }
  | { readonly kind: 'width'; readonly value: number };

export interface Target {
  readonly rule: string;
  /** Group, question and column, for people. */
  readonly about: string;
  readonly terms: Terms;
  readonly demand: Demand;
}

/** Respondents who may differ from all others without hiding that these agree (D3, D4). */
const COALITION = 1;

/** Sets of batches that editions show, one after the other and by their difference (D5). */
export function segmentsOf(editions: readonly Edition[]): readonly Segment[] {
  const ends = [...new Set(editions.map(({ upTo }) => upTo))].sort((a, b) => a - b);
  const whole = ends.map((to) => ({ from: 0, to }));
  const between = ends.flatMap((end, i) => ends.slice(i + 1).map((to) => ({ from: end + 1, to })));
  return [...whole, ...between];
}

/** Every group that a table has, could have, or leaves over; `?` included, and merged siblings. */
function requestedGroups(space: CellSpace, editions: readonly Edition[]): readonly Group[] {
  const merged = mergedCodes(editions);
  const groups = editions
    .flatMap(({ release }) => release.definition.crossings)
    .flatMap((by) =>
      by.reduce<readonly Group[]>(
        (found, code) =>
          found.flatMap((group) => [
            group,
            ...[...space.axis(code).codes, ...(merged.get(code) ?? [])].map((node) => ({
              ...group,
              [code]: node,
            })),
          ]),
        [{}],
      ),
    );
  return [...new Map([{}, ...groups].map((group) => [groupName(group), group])).values()];
}

function mergedCodes(editions: readonly Edition[]): ReadonlyMap<string, ReadonlySet<string>> {
  const merged = new Map<string, Set<string>>();
  for (const { rows, by } of editions.flatMap(({ release }) => release.tables)) {
    for (const row of rows) {
      row.split('|').forEach((code, i) => {
        if (!code.includes('+')) return;
        merged.set(by[i]!, (merged.get(by[i]!) ?? new Set()).add(code));
      });
    }
  }
  return merged;
}

const nameOf = (group: Group, { from, to }: Segment, editions: readonly Edition[]): string => {
  const last = Math.max(...editions.map(({ upTo }) => upTo));
  const when = from === 0 && to === last ? '' : ` [batches ${from} to ${to}]`;
  return groupName(group) + when;
};

/** D1 and D2 on sizes: between which two numbers a group below the threshold must stay. */
export function sizeTargets(
  builder: ModelBuilder,
  model: AttackModel,
  editions: readonly Edition[],
): readonly Target[] {
  // How many took part in all is public: it stands in every release.
  const groups = requestedGroups(builder.space, editions).filter(
    (group) => Object.keys(group).length > 0,
  );
  return smallGroups(groups, builder, model, editions).map(({ terms, about, k }) => ({
    rule: 'D2 size',
    about,
    terms,
    demand: { kind: 'width', value: k },
  }));
}

/** Lemma 1: where every finest group may hold k people, no computable union holds fewer. */
export function leafTargets(
  builder: ModelBuilder,
  model: AttackModel,
  editions: readonly Edition[],
): readonly Target[] {
  const leaves = builder.finestGroups();
  return smallGroups(leaves, builder, model, editions).map(({ terms, about, k }) => ({
    rule: 'D1 leaf',
    about,
    terms,
    demand: { kind: 'atLeast', value: k },
  }));
}

function smallGroups(
  groups: readonly Group[],
  builder: ModelBuilder,
  model: AttackModel,
  editions: readonly Edition[],
) {
  const k = editions[0]!.release.definition.threshold;
  return segmentsOf(editions).flatMap((segment) =>
    groups.flatMap((group) => {
      const terms = builder.people(group, segment);
      const size = valueAt(terms, model.truth);
      return size > 0 && size < k ? [{ terms, about: nameOf(group, segment, editions), k }] : [];
    }),
  );
}

/** D2 and D3 on the answers to one question. */
export function answerTargets(
  builder: ModelBuilder,
  model: AttackModel,
  editions: readonly Edition[],
  code: string,
): readonly Target[] {
  const question = questionsOf(editions).find((one) => one.code === code)!;
  const { threshold, sensitiveThreshold } = editions[0]!.release.definition;
  const k = question.sensitive ? sensitiveThreshold : threshold;
  const requested = new Set(requestedGroups(builder.space, editions).map(groupName));
  const all = new Map(
    [...requestedGroups(builder.space, editions), ...builder.finestGroups()].map(
      (group) => [groupName(group), group] as const,
    ),
  );
  return segmentsOf(editions).flatMap((segment) =>
    [...all].flatMap(([name, group]): readonly Target[] => {
      const size = valueAt(builder.people(group, segment), model.truth);
      if (size === 0) return [];
      return columnsToProtect(builder, question).flatMap((column): readonly Target[] => {
        const about = `${nameOf(group, segment, editions)} · ${code}=${column}`;
        const answers = builder.answers(code, column, group, segment);
        const given = valueAt(answers, model.truth);
        const isSilent = size >= k || given === 0 || !requested.has(name);
        const silence: Target = {
          rule: question.sensitive ? 'D2 sensitive answer' : 'D2 answer',
          about,
          terms: answers,
          demand: { kind: 'atMost', value: 0 },
        };
        const isMixed = question.type === 'petition' || size - given > COALITION;
        const homogeneity: Target = {
          rule: requested.has(name) ? 'D3' : 'D3 leaf',
          about,
          terms: builder.others(code, column, group, segment),
          demand: { kind: 'atLeast', value: COALITION + 1 },
        };
        return [...(isSilent ? [] : [silence]), ...(isMixed ? [] : [homogeneity])];
      });
    }),
  );
}

/** Every answer, "no answer" included; of a multiple choice only what was selected (D7). */
const columnsToProtect = (builder: ModelBuilder, question: QuestionFile): readonly string[] =>
  builder
    .columnsOf(question.code)
    .filter((column) => column !== TOTAL && !(isMany(question) && column === MISSING));
