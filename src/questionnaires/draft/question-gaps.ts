import type { LocalisedText } from '../../common/index.js';
import {
  FINDINGS,
  KIND_FIELDS,
  type KindField,
  kindOf,
  type Question,
} from '../../questionnaire/index.js';

type Lacks = (text: LocalisedText) => boolean;
type Labelled = { readonly label: LocalisedText };

/** Fields whose texts an admin writes, and whether one of them still has to be written. */
const UNWORDED = {
  options: ({ options = [] }, lacks) => lackLabels(options, lacks),
  rows: ({ rows = [] }, lacks) => lackLabels(rows, lacks),
  aspects: ({ aspects = [] }, lacks) =>
    lackLabels(aspects, lacks) || aspects.some(({ options }) => lackLabels(options, lacks)),
  classes: ({ classes = [] }, lacks) => lackLabels(classes, lacks),
  ends: ({ ends }, lacks) => ends !== undefined && (lacks(ends.low) || lacks(ends.high)),
} as const satisfies Partial<Record<KindField, (question: Question, lacks: Lacks) => boolean>>;

type Worded = keyof typeof UNWORDED;

export type QuestionGap = 'question-title' | 'bounds' | 'scores' | Worded;

const lackLabels = (items: readonly Labelled[], lacks: Lacks): boolean =>
  items.some(({ label }) => lacks(label));

const isWorded = (field: string): field is Worded => Object.hasOwn(UNWORDED, field);

/** What is told of a field: its own gap, or, of a number, that the bounds are not settled. */
const gapOf = (field: string): QuestionGap => (isWorded(field) ? field : 'bounds');

/**
 * What a question still lacks, as its kind says. Rules that an admin breaks on purpose only, such
 * as a signature of another name, are left to the strict reading of a file.
 */
export function questionGaps(question: Question, lacks: Lacks): ReadonlySet<QuestionGap> {
  const kind = kindOf(question);
  const gaps = new Set<QuestionGap>();
  if (lacks(question.title)) gaps.add('question-title');
  for (const field of KIND_FIELDS) {
    const isMissing = kind.fields[field] === 'needed' && isEmpty(question[field]);
    if (isMissing || (isWorded(field) && UNWORDED[field](question, lacks))) gaps.add(gapOf(field));
  }
  kind.check(question, (path, finding) => {
    const rule = FINDINGS[finding];
    const [field = ''] = path.split(/[.[]/);
    if (rule === 'scores') gaps.add('scores');
    if (rule === 'bounds' || rule === 'list-size' || rule === 'classes') gaps.add(gapOf(field));
  });
  return gaps;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
