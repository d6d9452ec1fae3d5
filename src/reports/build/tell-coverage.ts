import { type Language, textIn } from '../../common/index.js';
import {
  type Coverage,
  type PublicationPlan,
  type ReleaseContent,
  WHY_UNTOLD,
} from '../../disclosure/index.js';
import { fill, formatList } from '../../language/index.js';
import { cleanLine } from '../format/clean-text.js';
import { words } from '../words/index.js';

/** What a release states of its plan and of whom it was checked against; `null` where it states none. */
export interface ToldCoverage {
  readonly plan: string | null;
  /** What of the plan no table tells, and why. */
  readonly untold: readonly string[];
  readonly covered: string | null;
}

const LONGEST = 120;

/** An attacker that this version has no words for stands under the code that the release gives it. */
function attackersIn(codes: readonly string[], language: Language): readonly string[] {
  const known: Readonly<Record<string, string>> = words[language].coverage.attackers;
  const { quote } = words[language].list;
  return codes.map((code) => known[code] ?? fill(quote, { text: cleanLine(code, LONGEST) }));
}

function groupsIn(
  plan: PublicationPlan,
  { definition }: ReleaseContent,
  language: Language,
): readonly string[] {
  const { profile, languages } = definition.questionnaire;
  const titles = new Map(profile.map(({ code, title }) => [code, title]));
  return plan.map((by) =>
    by
      .map((code) => cleanLine(textIn(titles.get(code), language, languages) || code, LONGEST))
      .join(' × '),
  );
}

/** In sentences, for the method page and for whoever opened the results. */
export function tellCoverage(content: ReleaseContent, language: Language): ToldCoverage {
  const { coverage: t } = words[language];
  const { plan, groups } = content;
  const { covered } = content.method;
  const list = (items: readonly string[]): string =>
    items.length > 0 ? formatList(items, language) : t.nothing;
  const asOf = groups ? [fill(t.asOf, { responses: groups.responses })] : [];
  return {
    plan: plan
      ? [fill(t.plan, { groups: list(groupsIn(plan, content, language)) }), ...asOf].join(' ')
      : null,
    untold: WHY_UNTOLD.flatMap((why) => {
      const splits = (content.method.untold ?? []).filter((one) => one.why === why);
      const groupsOf = list(
        groupsIn(
          splits.map(({ by }) => by),
          content,
          language,
        ),
      );
      return splits.length > 0 ? [fill(t.untold[why], { groups: groupsOf })] : [];
    }),
    covered: covered ? tellCovered(covered, list) : null,
  };

  function tellCovered(
    { attackers, groups: by, editions }: Coverage,
    listed: (items: readonly string[]) => string,
  ): string {
    if (attackers.length === 0) return t.uncovered;
    return fill(t.covered, {
      attackers: listed(attackersIn(attackers, language)),
      groups: listed(groupsIn(by, content, language)),
      editions: editions.length > 0 ? fill(t.together, { editions: editions.length }) : t.alone,
    });
  }
}
