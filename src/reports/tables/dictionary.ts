import {
  type ProfileQuestion,
  type Question,
  standsBeside,
  type Tabled,
  tablesIn,
} from '../../questionnaire/index.js';
import type { Field, Sheet } from '../../workbooks/index.js';
import type { ReportContext } from '../context/report-context.js';
import { shownQuestions, titleOf } from '../questions/counted.js';
import { whyUntabled } from './figure-lines.js';

const heads = (labels: readonly string[], widths: readonly number[]): Sheet['columns'] =>
  labels.map((label, index) => ({ label, width: widths[index]! }));

function sideOf(context: ReportContext, { sides, options }: Tabled, code: string): string {
  const { figures, tables } = context.texts;
  if (sides?.unfavourable.includes(code)) return figures.unfavourable;
  if (sides?.favourable.includes(code)) return figures.favourable;
  const option = options.find((one) => one.code === code);
  return option && standsBeside(option, options) ? tables.beside : '';
}

function linesOf(context: ReportContext, question: Question): readonly (readonly Field[])[] {
  const { tables: t } = context.texts;
  const asked = tablesIn(context.questionnaire).filter(({ field }) => field === question.code);
  const head = (code: string, title: string): readonly Field[] => [code, question.type, title];
  const lines = asked.flatMap((tabled) =>
    tabled.options.map((option): readonly Field[] => [
      ...head(tabled.code, titleOf(context, { question, tabled })),
      option.code,
      context.sayInFull(option.label) || option.code,
      sideOf(context, tabled, option.code),
      tabled.kind === 'many' ? t.shareOfAnswered : t.shareOfAll,
    ]),
  );
  const why = whyUntabled(context, question);
  return why === null
    ? lines
    : [[...head(question.code, context.sayInFull(question.title)), '', '', '', why]];
}

/** What each code of a question and of an answer stands for. */
export function answersSheet(context: ReportContext): Sheet {
  const { sheets, columns, dictionary } = context.texts.tables;
  const labels = [
    columns.question,
    dictionary.type,
    columns.title,
    columns.answer,
    columns.answerLabel,
    dictionary.side,
    dictionary.counted,
  ];
  return {
    name: sheets.answers,
    columns: heads(labels, [18, 12, 44, 12, 34, 16, 44]),
    rows: shownQuestions(context.questionnaire).flatMap((question) => linesOf(context, question)),
  };
}

const linesOfProfile = (
  context: ReportContext,
  { code, title, groups = [], options }: ProfileQuestion,
): readonly (readonly Field[])[] =>
  [...groups.map((group) => ({ ...group, parent: '' })), ...options].map((one) => [
    code,
    context.say(title, 160),
    one.code,
    context.sayInFull(one.label) || one.code,
    one.parent ?? '',
  ]);

/** What each code of a group stands for; nothing where nobody was asked for a group. */
export function groupsSheet(context: ReportContext): readonly Sheet[] {
  const { sheets, columns, dictionary } = context.texts.tables;
  const rows = context.questionnaire.profile.flatMap((one) => linesOfProfile(context, one));
  if (rows.length === 0) return [];
  const labels = [
    columns.by,
    columns.byTitle,
    columns.group,
    columns.groupLabel,
    dictionary.belongsTo,
  ];
  return [{ name: sheets.groups, columns: heads(labels, [14, 30, 16, 34, 16]), rows }];
}
