import { Judge, type Judgement } from './judge.js';
import { listTables } from './list-tables.js';
import { bothNearly, type NearlyByKind, nearlyTold } from './nearly-told.js';
import { factRows, readFigures } from './read-figures.js';
import { Replay } from './replay.js';
import type { Program } from '../programs.js';
import { leafCount, type DataSet, type TinyFacts } from './tiny-survey.js';

export interface SurveyResult {
  /** Data sets whose release was judged, each of them a survey that somebody could have held. */
  readonly surveys: number;
  readonly releases: number;
  /** Of these surveys: something forbidden is certain, or likely, for a stranger. */
  readonly certain: number;
  readonly likely: number;
  /** The same for one of the respondents, who knows their own answer. */
  readonly certainInside: number;
  readonly likelyInside: number;
  /** Releases that have the figures of another one and differ elsewhere: a byte tells what no figure does. */
  readonly toldApart: number;
  /** What it is that is likely, to either of them. */
  readonly nearly: NearlyByKind;
  readonly nearlyInside: NearlyByKind;
  /** Whether the data set that was drawn could not be judged within the limits. */
  readonly isUndecided: boolean;
  /** Whether a release had figures that are not those of its data set. */
  readonly isFalse: boolean;
  readonly worst: number;
  readonly worstInside: number;
  readonly runs: number;
  readonly example: string | undefined;
}

/** How far one survey is followed. */
export interface Limits {
  /** Data sets that may fit a release. */
  readonly fitting: number;
  /** Runs of the program. */
  readonly runs: number;
}

/**
 * The exhaustive attack on a program: of a release, every data set is tried that has the published
 * figures, and those of which the program makes the same release are what is left to doubt. It then
 * goes on to the releases that appeared on the way, since most of their data sets were tried.
 */
export function attackSurvey(
  program: Program,
  facts: TinyFacts,
  truth: DataSet,
  limits: Limits,
): SurveyResult {
  const replay = new Replay(program, facts, truth);
  const judge = new Judge(facts);
  const result = {
    surveys: 0,
    releases: 0,
    certain: 0,
    likely: 0,
    certainInside: 0,
    likelyInside: 0,
  };
  let nearly: NearlyByKind = {};
  let nearlyInside: NearlyByKind = {};
  let worst = 0;
  let worstInside = 0;
  let example: string | undefined;
  const first = replay.releaseOf(truth);
  const cells = leafCount(facts) * facts.answers;
  const leftBy = (release: string): readonly DataSet[] | undefined => {
    const rows = [...factRows(facts), ...readFigures(facts, release)];
    const fitting = listTables(cells, rows, limits.fitting);
    const fresh = fitting?.filter((data) => !replay.knows(data)).length ?? 0;
    if (release !== first && replay.runs + fresh > limits.runs) return undefined;
    return fitting?.filter((data) => replay.releaseOf(data) === release);
  };
  let isUndecided = false;
  let isFalse = false;
  for (const [release, maker] of replay.releases()) {
    const left = judge.isReady ? leftBy(release) : undefined;
    if (release === first) isUndecided = left === undefined;
    if (!left) continue;
    if (!left.some((data) => data.join() === maker)) {
      isFalse = true;
      continue;
    }
    const outside = judge.judge(left);
    const inside = judge.judgeInsiders(left);
    result.surveys += left.length;
    result.releases++;
    result.certain += outside.certain.size;
    result.likely += onlyLikely(outside);
    result.certainInside += inside.certain.size;
    result.likelyInside += onlyLikely(inside);
    nearly = bothNearly(nearly, nearlyTold(outside));
    nearlyInside = bothNearly(nearlyInside, nearlyTold(inside));
    worst = Math.max(worst, outside.worst);
    worstInside = Math.max(worstInside, inside.worst);
    example ??= outside.example;
  }
  const toldApart = replay.toldApart();
  const found = { ...result, toldApart, nearly, nearlyInside, isUndecided, isFalse };
  return { ...found, worst, worstInside, runs: replay.runs, example };
}

const onlyLikely = ({ certain, nearly }: Judgement): number =>
  new Set(
    [...nearly.values()].flatMap((found) => [...found.keys()].filter((one) => !certain.has(one))),
  ).size;
