import type { ModelBuilder, Segment } from '../build-model.js';
import { isMany, MISSING, type Person, type QuestionFile } from '../release-file.js';
import type { Target } from '../rule-targets.js';
import { type Besides, hasAnswered, isIn } from './besides.js';
import { intersectionsOf } from './intersections.js';

/** What targets are made of; a score answers for its items, and for its classes. */
export type TargetBuilder = Pick<
  ModelBuilder,
  'space' | 'columnsOf' | 'people' | 'answers' | 'others'
>;

export interface TargetRequest {
  readonly builder: TargetBuilder;
  readonly question: QuestionFile;
  readonly threshold: number;
  readonly segment: Segment;
  /** Who truly is in the segment; the judge knows, not the attacker. */
  readonly people: readonly Person[];
  readonly besides: Besides;
  /** How far apart the possible sizes of a small group must lie. */
  readonly width: number;
}

/** Of whom the rest must not be known to agree, but for one. */
const ALL_BUT = 1;

/** D1 to D3 for every intersection; of a group that colluders are in, for the rest of it. */
export function intersectionTargets(request: TargetRequest): readonly Target[] {
  const { builder, question, threshold, segment, people, besides, width } = request;
  const { axes } = builder.space;
  const columns = builder
    .columnsOf(question.code)
    // Whoever was not asked says so by the answer before.
    .filter((column) => !((isMany(question) || question.showIf) && column === MISSING));
  return [...intersectionsOf(people, axes)].flatMap(([about, { group, people: inside }]) => {
    const colluders = besides.colluders.filter((person) => isIn(person, group, axes));
    const rest = inside.length - colluders.length;
    const isSmall = inside.length < threshold;
    // Of all who took part everything is shown; of those who came between two editions it is not.
    const isEverybody = Object.keys(group).length === 0;
    if (rest <= 0 || (isEverybody && segment.from === 0)) return [];
    const size: Target = {
      rule: 'D1',
      about,
      terms: builder.people(group, segment),
      demand: { kind: 'width', value: width },
    };
    const targets: Target[] = isSmall && !isEverybody ? [size] : [];
    for (const column of columns) {
      const gave = (of: readonly Person[]) =>
        of.filter((person) => hasAnswered(person, question, column)).length;
      const known = gave(colluders);
      const given = gave(inside) - known;
      const name = `${about} · ${question.code}=${column}`;
      // Signing is the response itself: that somebody in a group signed is that there is somebody.
      const isSignature = question.type === 'petition';
      if (isSmall && given > 0 && !isSignature) {
        targets.push({
          rule: 'D2',
          about: name,
          terms: builder.answers(question.code, column, group, segment),
          demand: { kind: 'atMost', value: known },
        });
      }
      if (rest >= 2 && rest - given <= ALL_BUT && !isSignature) {
        targets.push({
          rule: 'D3',
          about: name,
          terms: builder.others(question.code, column, group, segment),
          demand: { kind: 'atLeast', value: ALL_BUT + 1 + colluders.length - known },
        });
      }
    }
    return targets;
  });
}
