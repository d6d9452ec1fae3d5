/**
 * Whom a table of a conditional question is about. `asked`: those who stand in one of these columns of an earlier table, or,
 * of the `rest`, in none of them; so their number follows from published figures. `untold`: some
 * people, and no one table tells how many.
 */
export type Base =
  | {
      readonly kind: 'asked' | 'rest';
      /** Code of the earlier table. */
      readonly table: string;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'untold' };
