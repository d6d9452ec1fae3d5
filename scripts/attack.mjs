// `npm run attack`: attackers with all that they may have, and what they found out. Without a word
// the one who holds everything stored and links people with responses; `program` runs the program
// under attack on every data set that fits a release.
const ATTACKS = { linkage: './attack-linkage.mjs', program: './attack-program.mjs' };

const [, , name = 'linkage'] = process.argv;
const attack = name.startsWith('-') ? 'linkage' : name;
if (Object.hasOwn(ATTACKS, attack)) {
  if (attack === name && process.argv.length > 2) process.argv.splice(2, 1);
  await import(ATTACKS[attack]);
} else {
  process.stderr.write(
    `No attack is called ${name}; say one of ${Object.keys(ATTACKS).join(', ')}.\n`,
  );
  process.exitCode = 2;
}
