/** Tells of a rule that a field breaks; the remedy ends a sentence that begins with the field. */
export type ReportField = (field: string, rule: string, remedy: string) => void;
