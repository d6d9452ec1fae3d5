import type { Claim, Demand, Questionnaire } from '../../questionnaire/index.js';
import { freeCode } from '../draft/codes.js';
import { changeItem, type Move, findOrRefuse, moveItem, removeItem } from '../draft/coded-items.js';
import { refuse } from '../refusals.js';

/** What stands beside questions: claims of management and demands of the council. */
export interface Linked {
  readonly claims: Claim;
  readonly demands: Demand;
}

/** Edits of one of the two lists; a questionnaire without an item has no list. */
function editsOf<Name extends keyof Linked>(name: Name, blank: (code: string) => Linked[Name]) {
  type Item = Linked[Name];
  const itemsIn = (content: Questionnaire) => (content[name] ?? []) as readonly Item[];
  const without = ({ [name]: _, ...rest }: Questionnaire) => rest as Questionnaire;
  const put = (content: Questionnaire, items: readonly Item[]): Questionnaire =>
    items.length > 0 ? { ...content, [name]: items } : without(content);
  return {
    add(content: Questionnaire) {
      const items = itemsIn(content);
      const code = freeCode(PREFIXES[name], new Set(items.map((item) => item.code)));
      return { questionnaire: put(content, [...items, blank(code)]), code };
    },
    find: (content: Questionnaire, code: string) => findOrRefuse(itemsIn(content), code),
    revise(content: Questionnaire, code: string, revised: Item) {
      const items = itemsIn(content);
      if (revised.code !== code && items.some((item) => item.code === revised.code)) {
        throw refuse('linked-code-taken');
      }
      return {
        questionnaire: put(
          content,
          changeItem(items, code, () => revised),
        ),
        code: revised.code,
      };
    },
    move: (content: Questionnaire, code: string, move: Move) =>
      put(content, moveItem(itemsIn(content), code, move)),
    remove: (content: Questionnaire, code: string) =>
      put(content, removeItem(itemsIn(content), code)),
  };
}

const PREFIXES = { claims: 'claim', demands: 'demand' } as const satisfies Record<
  keyof Linked,
  string
>;

export const CLAIMS = editsOf('claims', (code) => ({
  code,
  statement: {},
  source: {},
  questions: [],
}));

export const DEMANDS = editsOf('demands', (code) => ({ code, text: {} }));
