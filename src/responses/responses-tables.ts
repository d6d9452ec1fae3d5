/** Every table of the responses database with its key, for folding. */
export const RESPONSES_TABLES = [
  { name: 'response', key: ['serial'] },
  { name: 'intake_key', key: ['survey'] },
] as const;
