import type { Language } from '../common/index.js';
import { fill, formatDay, formatList } from '../language/index.js';
import type { Area, Finding, FindingValues, Look } from './examination.js';
import { words } from './words/index.js';

export interface SaidFinding {
  readonly area: Area;
  readonly code: Finding['code'];
  readonly message: string;
}

export interface SaidExamination {
  readonly findings: readonly SaidFinding[];
  /** What was looked at, in one sentence. */
  readonly seen: string;
  /** What was not, a line for each reason. */
  readonly unseen: readonly string[];
}

export function sayExamination(looks: readonly Look[], language: Language): SaidExamination {
  const { areas, findings, summary } = words[language];
  const list = (some: readonly Look[]): string =>
    formatList(
      some.map(({ area }) => areas[area]),
      language,
    );
  const seen = looks.filter((look) => look.kind === 'seen');
  const found = seen.flatMap((look) =>
    look.findings.map(({ code, values = {} }) => ({
      area: look.area,
      code,
      message: fill(summary.finding, {
        area: begin(areas[look.area]),
        sentence: fill(findings[code], say(values, language)),
      }),
    })),
  );
  const unseen = Map.groupBy(
    looks.filter((look) => look.kind === 'unseen'),
    ({ because, values }) => fill(words[language].unseen[because], say(values, language)),
  );
  return {
    findings: found,
    seen: fill(found.length > 0 ? summary.lookedAt : summary.nothingWrong, { areas: list(seen) }),
    unseen: [...unseen].map(([because, some]) =>
      fill(summary.notLookedAt, { areas: list(some), because }),
    ),
  };
}

const begin = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const say = (values: FindingValues, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? formatDay(value.day, language) : value,
    ]),
  );
