import {
  type GridLine,
  gridLinesOf,
  lineFieldOf,
  type Question,
  standsBeside,
} from '../../questionnaire/browser.js';
import type { Field } from './field.js';
import type { OptionView } from './option.js';
import { type PageContext, questionId, typedIn } from './page-context.js';

interface Column {
  readonly id: string;
  readonly label: string;
}

/** One line of a table: radio buttons that are named by the heads of their line and column. */
export interface GridLineView {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly cells: readonly (OptionView & { readonly column: string })[];
}

export interface GridTable {
  /** What is asked of all its lines, where a question asks several things. */
  readonly caption: string;
  readonly captionId: string;
  readonly columns: readonly Column[];
  readonly lines: readonly GridLineView[];
  /** More columns than a wide screen has room for stay under each other there too. */
  readonly isNarrow: boolean;
}

export interface GridField extends Field {
  readonly tables: readonly GridTable[];
}

const MOST_COLUMNS = 7;
const NO_ANSWER = '';

/** One table, or one for each aspect: each has options of its own. */
export function fieldOfGrid(question: Question, page: PageContext): GridField {
  const byAspect = Map.groupBy(gridLinesOf(question), ({ aspect }) => aspect);
  const tables = [...byAspect.values()].map((lines) => tableOf(question, lines, page));
  return { frame: 'group', hint: '', tables };
}

function tableOf({ code }: Question, lines: readonly GridLine[], page: PageContext): GridTable {
  const { aspect, options = [] } = lines[0] ?? {};
  const id = [questionId(code), ...(aspect ? [aspect.code] : [])].join('-');
  const columns = options.map((option) => ({
    id: `${id}-c-${option.code}`,
    code: option.code,
    label: page.say(option.label),
  }));
  if (!options.some((option) => standsBeside(option, options))) {
    columns.push({ id: `${id}-none`, code: NO_ANSWER, label: page.t.noAnswer });
  }
  const chosen = typedIn(page.typed, code);
  const lineOf = (line: GridLine): GridLineView => ({
    id: `${questionId(code)}-l-${line.code}`,
    name: lineFieldOf(code, line.code),
    label: page.say(line.row.label),
    cells: columns.map((column) => {
      const value = column.code === NO_ANSWER ? NO_ANSWER : `${line.code}:${column.code}`;
      return {
        id: `${questionId(code)}-o-${line.code}:${column.code}`,
        value,
        label: column.label,
        checked: value !== NO_ANSWER && chosen.includes(value),
        column: column.id,
      };
    }),
  });
  return {
    caption: page.say(aspect?.label),
    captionId: aspect ? `${id}-a` : '',
    columns,
    lines: lines.map(lineOf),
    isNarrow: columns.length > MOST_COLUMNS,
  };
}
