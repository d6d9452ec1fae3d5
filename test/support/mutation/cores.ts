import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../copy-tree.js';

/** Rules that everything rests on, and the specs beside them that must notice any wrong turn. */
export interface Core {
  readonly name: string;
  readonly files: readonly string[];
  readonly specs: readonly string[];
}

interface Place {
  readonly files: string;
  readonly specs: string;
}

function core(name: string, { files, specs }: Place): Core {
  const found = (pattern: string) => globSync(pattern, { cwd: ROOT }).sort();
  return {
    name,
    files: found(files).filter((file) => !/(\.spec|\/index|\/browser)\.ts$/.test(file)),
    specs: found(specs).map((file) => join(ROOT, file)),
  };
}

export const CORES: readonly Core[] = [
  core('settling', {
    files: 'src/responses/settle-submission.ts',
    specs: 'src/responses/settle-submission.spec.ts',
  }),
  core('participation', {
    files: 'src/turnout/**/{round,group}-participation.ts',
    specs: 'src/turnout/**/{round,group}-participation.spec.ts',
  }),
  core('origins', {
    files: 'src/accounts/access/request-origin.ts',
    specs: 'src/accounts/access/request-origin.spec.ts',
  }),
  core('thresholds', {
    files:
      'src/disclosure/**/{print-overall,fewest-who-differ,lay-out-rows,items-of,tell-asked}.ts',
    specs:
      'src/disclosure/**/{thresholds,print-overall,fewest-who-differ,lay-out-rows,items-of,tell-asked,scores,publish-kinds,publish-release}.spec.ts',
  }),
  core('scores', {
    files:
      'src/questionnaire/scales/{class-of,reachable-scores,classes-within-reach,scores-of-class,check-classes}.ts',
    specs: 'src/questionnaire/scales/*.spec.ts',
  }),
  // What the audit accepts as a proof: a derivation that replays, a table that fits every number.
  core('proofs', {
    files: 'src/auditor/**/{replay,witness,fractions}.ts',
    specs: 'src/auditor/**/{replay,witness,fractions}.spec.ts',
  }),
  core('credentials', { files: 'src/credentials/*.ts', specs: 'src/credentials/*.spec.ts' }),
  core('ranges', {
    files: 'src/ranges/{blocks,print-table,targets,overlaps,size-silence}.ts',
    specs: 'src/ranges/*.spec.ts',
  }),
];

/** The spec of the same name first: most mutants die of it, and the others need not run. */
export function specsFor({ specs }: Core, file: string): readonly (readonly string[])[] {
  const own = specs.filter((spec) => basename(spec).startsWith(`${basename(file, '.ts')}.`));
  const others = specs.filter((spec) => !own.includes(spec));
  return [own, others].filter((group) => group.length > 0);
}
