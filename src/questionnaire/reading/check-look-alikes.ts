import type { Report } from '../findings.js';
import { pathTo } from '../format/problems.js';
import type { ProfileQuestion, Questionnaire } from '../questionnaire.js';
import { looksAlike, skeletonOf } from './look-alike.js';
import { textsOf } from './texts-of.js';

interface Label {
  readonly path: string;
  readonly text: string;
}

/** Of a label, the list that it stands in; of a profile question, options and groups are rows of one table. */
function listOf(path: string): string | undefined {
  const list =
    /^(.*)\[\d+\]\.(?:label|title)$/.exec(path)?.[1] ?? /^(.*\.ends)\.\w+$/.exec(path)?.[1];
  // Two sections may have one title: no answer is given to it, and no figure told.
  return list === 'sections' ? undefined : list?.replace(/^(profile\[\d+\]\.)groups$/, '$1options');
}

/** “Why?” may follow two questions: what is written there is told as comments, under no name of its own. */
const isFreeText = ({ sections }: Questionnaire, path: string): boolean => {
  const [, section, question] = /^sections\[(\d+)\]\.questions\[(\d+)\]\.title$/.exec(path) ?? [];
  return sections[Number(section)]?.questions[Number(question)]?.type === 'text';
};

/** Whether the one is a group, and the other one of its own: a town and its only site have one name. */
function isGroupOf({ profile }: Questionnaire, group: Label, own: Label): boolean {
  const at = /^profile\[(\d+)\]\.groups\[(\d+)\]/.exec(group.path);
  const of = /\.(groups|options)\[(\d+)\]/.exec(own.path);
  const question = profile[Number(at?.[1])];
  const code = question?.groups?.[Number(at?.[2])]?.code;
  if (!question || code === undefined || !of || group.text !== own.text) return false;
  const list = (of[1] === 'groups' ? question.groups : question.options) ?? [];
  return parentsOf(question, list[Number(of[2])]?.parent).includes(code);
}

/** From the nearest; a file whose groups go in a circle was refused before. */
function parentsOf({ groups = [] }: ProfileQuestion, parent?: string): readonly string[] {
  if (parent === undefined) return [];
  const next = groups.find(({ code }) => code === parent)?.parent;
  return [parent, ...parentsOf({ groups } as ProfileQuestion, next)];
}

/**
 * Two labels of a list that nobody can tell apart, in any language: whoever answers, and whoever reads the
 * report, takes one for the other.
 */
export function checkLookAlikes(questionnaire: Questionnaire, report: Report): void {
  const seen = new Map<string, Label[]>();
  for (const { path, text, limit } of textsOf(questionnaire)) {
    const list = limit.paragraphs || isFreeText(questionnaire, path) ? undefined : listOf(path);
    if (list === undefined) continue;
    for (const [language, words] of Object.entries(text)) {
      const key = JSON.stringify([list, language, skeletonOf(words)]);
      const label = { path, text: words };
      const others = seen.get(key) ?? [];
      const other = others.find(
        (one) =>
          looksAlike(one.text, words) &&
          !isGroupOf(questionnaire, one, label) &&
          !isGroupOf(questionnaire, label, one),
      );
      seen.set(key, [...others, label]);
      if (other) report(pathTo(path, language), 'looks-alike', { label: other.text });
    }
  }
}
