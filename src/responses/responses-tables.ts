/** Every table of the responses database with its key, for folding. */
export const RESPONSES_TABLES = [
  { name: 'response', key: ['serial'] },
  { name: 'ballot', key: ['serial'] },
  { name: 'sealed_row', key: ['survey', 'digest'] },
  { name: 'intake_key', key: ['survey'] },
] as const;
