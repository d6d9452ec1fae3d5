import type { ProfileQuestion, Questionnaire } from '../questionnaire.js';
import type { AgreedMerge } from '../survey-definition.js';
import { mergedRows } from './merged-rows.js';
import { type Assumptions, type Outlook, outlookOf } from './outlook.js';

export interface MergeProposal {
  readonly merge: AgreedMerge;
  /** People in the row that the merge makes. */
  readonly headcount: number;
  /** Those of them who without it might have had a row of their own. */
  readonly loss: number;
}

/** How the siblings of one heading merge. */
interface Line {
  readonly codes: readonly string[];
  readonly assumptions: Assumptions;
  readonly isOrdered: boolean;
}

interface Unit {
  readonly options: readonly string[];
  /** Positions of the options in the questionnaire, where neighbours are alike. */
  readonly places: readonly number[];
  readonly headcount: number;
  readonly expected: number;
  readonly outlook: Outlook;
}

/**
 * Which siblings to merge so that every group can appear, in order of least loss: first those by
 * which the fewest people lose a row of their own. Starts from the merges that are agreed already
 * and may enlarge one. Of options that stand in an order only neighbours are proposed. Never proposes
 * to merge all siblings, which says no more than the row of the group above them.
 */
export function proposeMerges(
  { profile }: Questionnaire,
  by: readonly string[],
  assumptions: Assumptions,
  merges: readonly AgreedMerge[],
): readonly MergeProposal[] {
  return profile
    .filter(({ code }) => by.includes(code))
    .flatMap((question) => proposeFor(question, assumptions, merges))
    .sort((a, b) => a.loss - b.loss);
}

function proposeFor(
  question: ProfileQuestion,
  assumptions: Assumptions,
  merges: readonly AgreedMerge[],
): readonly MergeProposal[] {
  const rows = mergedRows(question, merges) ?? [];
  const codes = question.options.map(({ code }) => code);
  return [...new Set(rows.map(({ parent }) => parent))].flatMap((parent) => {
    const siblings = rows
      .filter((row) => row.parent === parent)
      .map(({ options, headcount }) => {
        const places = options.map((option) => codes.indexOf(option));
        return unitOf(places, headcount, codes, assumptions);
      });
    const merged = mergeAll(siblings, { codes, assumptions, isOrdered: question.ordered ?? false });
    return merged
      .filter((unit) => !siblings.includes(unit))
      .map((unit) => ({
        merge: { profile: question.code, options: unit.options },
        headcount: unit.headcount,
        loss: lossOf(siblings.filter(({ places }) => unit.places.includes(places[0]!))),
      }));
  });
}

function unitOf(
  places: readonly number[],
  headcount: number,
  codes: readonly string[],
  assumptions: Assumptions,
): Unit {
  const sorted = [...places].sort((a, b) => a - b);
  return {
    options: sorted.map((place) => codes[place]!),
    places: sorted,
    headcount,
    expected: headcount * assumptions.participation,
    outlook: outlookOf(headcount, assumptions),
  };
}

/** Merges one group after the other, each time the one that costs the fewest people a row. */
function mergeAll(siblings: readonly Unit[], line: Line): readonly Unit[] {
  const { codes, assumptions } = line;
  const { threshold } = assumptions;
  const [members] = siblings
    .filter(({ headcount, expected }) => headcount > 0 && expected < threshold)
    .map((unit) => grow(unit, siblings, line))
    .filter((group) => group.length < siblings.length && expectedIn(group) >= threshold)
    .sort((a, b) => lossOf(a) - lossOf(b) || a.length - b.length);
  if (!members) return siblings;
  const headcount = members.reduce((sum, member) => sum + member.headcount, 0);
  const merged = unitOf(placesOf(members), headcount, codes, assumptions);
  const others = siblings.filter((unit) => !members.includes(unit));
  return mergeAll([...others, merged], line);
}

/**
 * The group with the siblings that lift it over the threshold, or with all of them: those first
 * that lose least, of those the nearest.
 */
function grow(
  unit: Unit,
  siblings: readonly Unit[],
  { assumptions: { threshold }, isOrdered }: Line,
): readonly Unit[] {
  const members = [unit];
  const distance = ({ places }: Unit): number =>
    Math.min(...placesOf(members).flatMap((a) => places.map((b) => Math.abs(a - b))));
  while (expectedIn(members) < threshold) {
    const others = isOrdered ? besides(members, siblings) : apart(members, siblings);
    const [next] = others.sort(
      (a, b) => lossOf(a) - lossOf(b) || distance(a.at(-1)!) - distance(b.at(-1)!),
    );
    if (!next) break;
    members.push(...next);
  }
  return members;
}

/** Every other unit in which somebody works, by itself. */
const apart = (members: readonly Unit[], siblings: readonly Unit[]): Unit[][] =>
  siblings
    .filter((other) => !members.includes(other) && other.headcount > 0)
    .map((other) => [other]);

/** The next unit on each side in which somebody works, and before it those between, of nobody. */
function besides(members: readonly Unit[], siblings: readonly Unit[]): Unit[][] {
  const line = siblings.toSorted((a, b) => a.places[0]! - b.places[0]!);
  const places = members.map((member) => line.indexOf(member));
  const sides = [line.slice(0, Math.min(...places)).reverse(), line.slice(Math.max(...places) + 1)];
  return sides.flatMap((side) => {
    const first = side.findIndex(({ headcount }) => headcount > 0);
    return first < 0 ? [] : [side.slice(0, first + 1)];
  });
}

const placesOf = (units: readonly Unit[]): readonly number[] =>
  units.flatMap(({ places }) => places);

const expectedIn = (units: readonly Unit[]): number =>
  units.reduce((sum, { expected }) => sum + expected, 0);

/** People who might have had a row of their own. */
const lossOf = (units: readonly Unit[]): number =>
  units.reduce((sum, { headcount, outlook }) => sum + (outlook === 'never' ? 0 : headcount), 0);
