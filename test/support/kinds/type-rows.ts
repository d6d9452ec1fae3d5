import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTION_TYPES, type QuestionType } from '../../../src/questionnaire/index.js';
import { ROOT } from '../copy-tree.js';

const TAGS = ['fields', 'answer', 'published'] as const;

/**
 * What the comment above a type says of it: its own fields, an answer, what is published. It stands
 * in a comment so that it is in the type's file and in no respondent's script.
 *
 * @throws Error where a tag is missing
 */
function rowOf(type: QuestionType): readonly string[] {
  const path = join('src', 'questionnaire', 'kinds', `${type}.ts`);
  const [before = ''] = readFileSync(join(ROOT, path), 'utf8').split(`export const ${type}: Kind`);
  const comment = before.slice(before.lastIndexOf('/**')).replaceAll(/^ *\/?\*+\/? ?/gm, '');
  const tags = new Map(
    comment
      .split(/^@/m)
      .slice(1)
      .map((tag) => {
        const [name = '', ...said] = tag.trim().split(/\s+/);
        return [name, said.join(' ')] as const;
      }),
  );
  return [
    `\`${type}\``,
    ...TAGS.map((name) => {
      const said = tags.get(name);
      if (!said) throw new Error(`${path} says no @${name}`);
      return said;
    }),
  ];
}

const HEAD = ['`type`', 'fields of its own', 'an answer', 'published as'];

/** The table of docs/formats/README.md, row by row, its head first. */
export const typeRows = (): readonly (readonly string[])[] => [HEAD, ...QUESTION_TYPES.map(rowOf)];

const TABLE = /(?<=\n### Types of question\n\n)(?:\|.*\n)+/;

/** The rows as they stand in a text; none where it has no such table. */
export const writtenRows = (text: string): readonly (readonly string[])[] =>
  (TABLE.exec(text)?.[0] ?? '')
    .trim()
    .split('\n')
    .filter((_, line) => line !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The text with the table written anew. */
export function withTypeRows(text: string): string {
  const [head, ...rows] = typeRows().map((cells) => `| ${cells.join(' | ')} |\n`);
  return text.replace(TABLE, () => `${head}${'| --- '.repeat(HEAD.length)}|\n${rows.join('')}`);
}
