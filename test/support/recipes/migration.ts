import { specs, types } from './laws.js';
import type { Recipe } from './recipe.js';

const schema = specs('schema', ['test/database/schema.db-spec.ts'], { hasPostgres: true });

const NAME = 'NoteSurveys1799000000000';
const MIGRATION = `import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, textColumn } from '../portable-columns.js';

/** What an admin notes of a survey for the next one. */
const note = new TableColumn(column('note', textColumn, { isNullable: true }));

export class ${NAME} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('survey', note.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('survey', 'note');
  }
}
`;

const PROPERTY = `
  @Column({ ...textColumn, nullable: true })
  note?: string | null;
}
`;

/** One more column of a survey, on both engines. */
export const migration: Recipe = {
  name: 'migration',
  heading: 'A migration',
  laws: [types, schema],
  steps: [
    {
      law: types,
      take: (tree) => tree.write('src/database/migrations/1799000000000-NoteSurveys.ts', MIGRATION),
    },
    {
      law: types,
      take(tree) {
        const index = 'src/database/migrations/index.ts';
        const line = `export { ${NAME} } from './1799000000000-NoteSurveys.js';\n`;
        tree.write(index, tree.read(index) + line);
      },
    },
    {
      law: types,
      take(tree) {
        tree.replace('src/database/index.ts', '  PlanDrawing', `  ${NAME},\n  PlanDrawing`);
      },
    },
    {
      law: schema,
      take(tree) {
        const list = 'src/schema.ts';
        tree.replace(list, '  PlanDrawing', `  ${NAME},\n  PlanDrawing`);
        tree.replace(list, '      RecordTurnout', `      ${NAME},\n      RecordTurnout`);
      },
    },
    {
      law: schema,
      take(tree) {
        const entity = 'src/surveys/directory/survey.entity.ts';
        tree.write(entity, tree.read(entity).replace(/\}\n$/, PROPERTY));
        tree.replace(entity, '  jsonColumn,\n', '  jsonColumn,\n  textColumn,\n');
      },
    },
  ],
};
