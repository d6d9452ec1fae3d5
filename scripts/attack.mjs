// `npm run attack`: attackers with all that they may have, and what they found out. Without a word
// the one who holds everything stored and links people with responses; the others hold what is
// published: `program` runs the program on every data set that fits it, `figures` solves programmes
// over all figures, `employer` with the headcounts of every crossing, `colluders` with own answers;
// `inference` guesses, `differing` counts. `writer` lies to the respondents’ page and in the count. `auditor` asks of `cahier audit`
// what trying every table says.
const ATTACKS = {
  linkage: './attack-linkage.mjs',
  program: './attack-program.mjs',
  figures: './attack-figures.mjs',
  employer: './attack-figures.mjs',
  colluders: './attack-figures.mjs',
  differing: './attack-differing.mjs',
  inference: './attack-inference.mjs',
  writer: './attack-writer.mjs',
  auditor: './attack-auditor.mjs',
};

const [, , word = 'linkage'] = process.argv;
const name = word.startsWith('-') ? 'linkage' : word;
if (Object.hasOwn(ATTACKS, name)) await import(ATTACKS[name]);
else {
  const names = Object.keys(ATTACKS).join(', ');
  process.stderr.write(`No attack is called ${name}; say one of ${names}.\n`);
  process.exitCode = 2;
}
