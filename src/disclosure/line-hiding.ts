import { canonicalJson, refused } from '../common/index.js';
import type { PublishedTable, ReleaseContent } from './release.js';
import { Crossings } from './crossings.js';
import type { CountTables } from './count-tables.js';
import { LinePlan } from './line-plan.js';
import { printTable, shareOf } from './print-table.js';
import type { Protection, ProtectionMethod } from './protection-method.js';

/**
 * The difference of two editions is a table of its own, of the few people in between (rule D5).
 * This method does not protect such a table, so it lets no second edition show other figures.
 */
function refuseOtherFigures(
  tables: readonly PublishedTable[],
  prior: readonly ReleaseContent[],
): void {
  const figures = canonicalJson(tables);
  if (prior.some((earlier) => canonicalJson(earlier.tables) !== figures)) {
    throw refused(
      'prior-shows-other-figures',
      'An earlier release of this survey shows other figures; their difference would single people out. Keep the figures of the earlier release.',
    );
  }
}

/**
 * Hides whole lines: a group's row in all questions of a crossing, or an answer's column in one
 * table, until every group that the published numbers make computable is large enough and of more
 * than one opinion (disclosure rules, section 5.3).
 *
 * Why that is enough for exact derivation: the shown lines of a crossing cut it into parts, each
 * of which is computable, and every published number is a sum over whole parts. So whatever is
 * computable is a sum over parts too, and the parts are what the rules are checked on. Because the
 * lines of a two-way table are among those of its margins, joining several tables adds nothing
 * about the groups of any one of them.
 */
export class LineHiding implements ProtectionMethod {
  readonly name = 'line-hiding';
  readonly version = '1';

  protect(counts: CountTables, prior: readonly ReleaseContent[]): Protection {
    const plan = new LinePlan(new Crossings(counts));
    const crossings = [[], ...counts.definition.crossings];
    const tables: PublishedTable[] = counts.questions.flatMap((_, question) =>
      crossings.map((by) => printTable(counts, plan, question, by)),
    );
    refuseOtherFigures(tables, prior);
    return { tables, proof: shareOf(tables) };
  }
}
