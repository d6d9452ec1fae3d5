import { type Language, type LocalisedText, textIn } from '../../common/index.js';
import { splitsOf } from '../../disclosure/index.js';
import { fill, formatList, formatNumber, wordsWhereSigned } from '../../language/index.js';
import {
  isPetition,
  numbersOf,
  questionsOf,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { words } from '../words/index.js';
import { mergeLabel, titleOf } from './names.js';

/** What of a definition says what will be published. */
export type PromisedPlan = Pick<
  SurveyDefinition,
  'questionnaire' | 'threshold' | 'sensitiveThreshold' | 'crossings' | 'merges' | 'participation'
>;

/** What is promised before anybody answers, in sentences; all of it, and nothing beside it. */
export interface ToldPlan {
  readonly title: string;
  /** When it can be read. */
  readonly hint: string;
  /** What binds it. */
  readonly bound: string;
  readonly lines: readonly string[];
}

/** Three profile questions are never crossed, which is worth saying from three on. */
const THREE = 3;

/** From the definition alone, so that everybody who has it can say the same. */
export function tellPlan(plan: PromisedPlan, language: Language): ToldPlan {
  const { questionnaire, threshold, sensitiveThreshold, crossings, merges = [] } = plan;
  const { plan: t } = wordsWhereSigned(words[language], isPetition(questionnaire));
  const { profile } = questionnaire;
  const name = (code: string): string =>
    fill(t.quote, { text: titleOf(language, questionnaire, code) });
  const list = (items: readonly string[], last?: 'or'): string => formatList(items, language, last);
  const pairName = ([first = '', second = '']: readonly string[]): string =>
    fill(t.pair, { first: name(first), second: name(second) });

  const alone = crossings.flatMap((by) => (by.length === 1 ? by : []));
  const pairs = crossings.filter((by) => by.length === 2);
  const split = profile.map(({ code }) => code).filter((code) => crossings.flat().includes(code));
  const unsplit = profile.map(({ code }) => code).filter((code) => !split.includes(code));
  const unpaired = split
    .flatMap((first, i) => split.slice(i + 1).map((second) => [first, second]))
    .filter((pair) => !pairs.some((by) => pair.every((code) => by.includes(code))));
  const isAnySensitive = questionsOf(questionnaire).some(({ sensitive }) => sensitive === true);

  const lines = [
    crossings.length === 0 ? t.overall : undefined,
    alone.length > 0
      ? fill(alone.length > 1 ? t.several : t.one, { profiles: list(alone.map(name)) })
      : undefined,
    pairs.length > 0
      ? fill(alone.length > 0 ? t.together : t.onlyTogether, { pairs: list(pairs.map(pairName)) })
      : undefined,
    pairs.length > 0 ? sayPairs() : undefined,
    unpaired.length > 0 && pairs.length > 0
      ? fill(t.neverPairs, { pairs: list(unpaired.map(pairName), 'or') })
      : undefined,
    unpaired.length > 0 && pairs.length === 0 ? t.neverTogether : undefined,
    pairs.length > 0 && split.length >= THREE ? t.neverThree : undefined,
    unsplit.length > 0 ? fill(t.unsplit, { profiles: list(unsplit.map(name)) }) : undefined,
    crossings.length > 0 ? fill(t.groups, { k: formatNumber(threshold, language) }) : undefined,
    crossings.length > 0 && isAnySensitive
      ? fill(t.sensitive, {
          k: formatNumber(Math.max(threshold, sensitiveThreshold), language),
        })
      : undefined,
    merges.length > 0
      ? fill(t.merges, {
          rows: list(merges.map((merge) => mergeLabel(merge, questionnaire, language))),
        })
      : undefined,
    crossings.length > 1 ? t.order : undefined,
    ...tellScores(plan, language, t),
    alone.length === 0 ? undefined : tellParticipation(plan, t),
    crossings.length > 0 ? t.frozen : undefined,
  ];
  return {
    title: t.title,
    hint: t.hint,
    bound: t.bound,
    lines: lines.filter((line) => line !== undefined),
  };

  /** Whether two together are told is in the plan itself. */
  function sayPairs(): string {
    const [[first, second] = []] = splitsOf(plan);
    if (first === undefined || second === undefined) return t.pairsNotYet;
    return fill(t.inside, { first: name(first), second: name(second) });
  }
}

/** That something is made of answers is said before they are given. */
function tellScores(
  { questionnaire }: PromisedPlan,
  language: Language,
  t: (typeof words)[Language]['plan'],
): readonly string[] {
  const numbers = numbersOf(questionnaire);
  const quote = (text: LocalisedText): string =>
    fill(t.quote, { text: textIn(text, language, questionnaire.languages) });
  /** By its number; the lines of a grid are named where others count for nothing. */
  const askedIn = (code: string, tables: readonly string[]): string => {
    const number = formatNumber(numbers.get(code) ?? 0, language);
    const rows = questionsOf(questionnaire).find((one) => one.code === code)?.rows ?? [];
    const counted = rows.filter((row) => tables.includes(`${code}:${row.code}`));
    if (counted.length === rows.length) return number;
    const lines = counted.map(({ label }) => quote(label));
    return fill(t.lines, { number, lines: formatList(lines, language) });
  };
  return (questionnaire.scales ?? []).map(({ title, items, classes }) => {
    const tables = items.map(({ table }) => table);
    const codes = [...new Set(tables.map((table) => table.split(':')[0]!))];
    return fill(t.score, {
      title: quote(title),
      count: codes.length,
      numbers: formatList(
        codes.map((code) => askedIn(code, tables)),
        language,
      ),
      classes: formatNumber(classes.length, language),
    });
  });
}

function tellParticipation(
  { participation }: PromisedPlan,
  t: (typeof words)[Language]['plan'],
): string {
  return participation === 'overall' ? t.participationOverall : t.participation;
}
