import { auditRelease } from '../../../src/auditor/index.js';
import { type SaidAudit, sayAudit } from '../../../src/commands/index.js';
import type { ProtectedRelease } from '../../../src/disclosure/index.js';
import { loadSolver } from '../../../src/solver/index.js';
import type { LinearSolver } from '../../../src/suppression/index.js';

let solver: Promise<LinearSolver> | undefined;

/** Audits in this process, without a limit of time; in English. */
export async function auditHere(
  release: ProtectedRelease,
  prior: readonly ProtectedRelease[] = [],
  colluders = 1,
): Promise<SaidAudit> {
  solver ??= loadSolver();
  const audit = auditRelease(release, prior, {
    solver: await solver,
    colluders,
    isLate: () => false,
    secondsEach: 20,
    progress: () => undefined,
  });
  return sayAudit(audit, 'en');
}
