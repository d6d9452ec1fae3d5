const OLDEST = 22;

// Whatever is written from here on, databases, reports, slips: for this account's eyes only.
process.umask(0o077);

// better-sqlite3 crashes on an older Node.js, so nothing is loaded before this is known.
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(
    `Cahier needs Node.js ${OLDEST} or later: run it with "npm run cahier --", which brings its own, or install a newer one.\n`,
  );
  process.exitCode = 1;
} else {
  const { endWith, runCommandLine } = await import('./commands/index.js');
  await runCommandLine(process.argv.slice(2)).catch((error: unknown) => {
    if (error !== undefined) endWith(error);
  });
}

export {};
