import { canonicalJson } from '../../common/index.js';
import {
  kindOf,
  leavesOf,
  pipedIn,
  type Question,
  type Questionnaire,
  type Scale,
  type Section,
} from '../../questionnaire/index.js';

/** What nobody who answers can see; everything else that a question holds is compared. */
const UNSEEN = new Set([
  'sensitive',
  'direction',
  'unfavourable',
  'favourable',
  'task',
  'headcount',
]);

interface Placed {
  readonly section: Section;
  readonly question: Question;
}

const conditionsOf = ({ section, question }: Placed) =>
  [section.showIf, question.showIf].filter((condition) => condition !== undefined);

/** Codes of the questions whose answers decide whether this one is asked, or stand in its text. */
const referredIn = (placed: Placed): readonly string[] => [
  ...conditionsOf(placed).flatMap((condition) =>
    leavesOf(condition).map(({ question }) => question),
  ),
  ...pipedIn(JSON.stringify(placed.question)),
];

/** With what is said above it: a section's title and introduction, and what stands there to be read. */
function ownWords(placed: Placed): unknown {
  const { section, question } = placed;
  return {
    question,
    title: section.title,
    intro: section.intro ?? null,
    conditions: conditionsOf(placed),
    told: section.questions.filter((one) => kindOf(one).shape === 'none'),
  };
}

/** Of a score: the words of its items, what each answer counts, the rule and the classes. */
function ruleOf(
  questionnaire: Questionnaire,
  { title, method, factor = 1, missing = 0, items, classes }: Scale,
): string {
  const words = items.map(({ table }) => wordingOf(questionnaire, table.split(':')[0]!) ?? null);
  return canonicalJson({ title, method, factor, missing, items, classes, words });
}

/**
 * Everything that people read of a question, in every language, and of the questions on which it
 * depends, as one text; `undefined` where it is not asked.
 */
export function wordingOf(questionnaire: Questionnaire, code: string): string | undefined {
  const scale = questionnaire.scales?.find((one) => one.code === code);
  if (scale) return ruleOf(questionnaire, scale);
  const { sections, profile } = questionnaire;
  const placed = new Map(
    sections.flatMap((section) =>
      section.questions.map((question) => [question.code, { section, question }] as const),
    ),
  );
  if (!placed.has(code)) return undefined;
  const codes = new Set([code]);
  for (const one of codes) {
    const known = placed.get(one);
    if (known) referredIn(known).forEach((referred) => codes.add(referred));
  }
  const words = [...codes].map((one) => {
    const known = placed.get(one);
    return known ? ownWords(known) : (profile.find((asked) => asked.code === one) ?? null);
  });
  const seen = JSON.stringify(words, (key, value: unknown) =>
    UNSEEN.has(key) ? undefined : value,
  );
  return canonicalJson(JSON.parse(seen));
}
