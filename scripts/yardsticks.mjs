// What each measure has to reach, and what the first engine (`trades`) reached: the figures that
// docs/disclosure-rules.md, section 8, sets beside those of today. Each command that measures one
// ends with its line.

const YARDSTICKS = {
  program: {
    goal: '0 certain, nothing likelier than 0.95',
    first: 'certain in 3,781 of 31,597 data sets; another time 4,324 of 48,731, and 1,108 likelier',
  },
  bytes: { goal: '0', first: '12 of 12, 16 of 16 and 25 of 25 surveys' },
  editions: { goal: '0', first: 'read in full; 5 of 114 surveys by `figures --editions 3`' },
  intersections: { goal: '0', first: '10 of 13 surveys' },
  colluders: { goal: '0', first: '22 of 49,885 targets; 3 of 185 and 4 of 188 surveys' },
  employer: { goal: '0', first: '2 of 15 surveys; 29 of 188' },
  'by-group 412, k = 10': { goal: '98 %', first: '88 %' },
  'by-group 412, k = 5': { goal: '98 %', first: '94 %' },
  'by-group 120, k = 10': { goal: '95 %', first: '40 %' },
  'by-group 120, k = 5': { goal: '95 %', first: '84 %' },
  'by-group 40, k = 5': { goal: '80 %', first: '42 %' },
  'by-crossing 5000': { goal: '85 %', first: 'sizes 75 %, answers 68 %, exact, the rest nothing' },
  'many-groups': { goal: '30 s of processor, 800 MB', first: '96 s and 3,000 MB' },
  lines: { goal: 'fewer', first: '4,700 and 3,100' },
};

/** What stands beside a figure, or nothing where no goal was set for it. */
export const beside = (measure) => {
  const known = YARDSTICKS[measure];
  return known ? `goal ${known.goal}; first engine ${known.first}` : '';
};
