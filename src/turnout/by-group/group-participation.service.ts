import { Injectable } from '@nestjs/common';
import type { ProfileParticipation, ProtectedRelease } from '../../disclosure/index.js';
import { loadSolver } from '../../solver/index.js';
import { participationByGroup } from './group-participation.js';

const KEPT = 50;

/** Works out participation by group once for each release: a release never changes. */
@Injectable()
export class GroupParticipationService {
  private readonly known = new Map<string, Promise<readonly ProfileParticipation[]>>();

  of(release: ProtectedRelease): Promise<readonly ProfileParticipation[]> {
    const known = this.known.get(release.hash);
    if (known) return known;
    const computed = compute(release);
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
    this.known.set(release.hash, computed);
    computed.catch(() => this.known.delete(release.hash));
    return computed;
  }
}

async function compute({ content }: ProtectedRelease): Promise<readonly ProfileParticipation[]> {
  const solver = await loadSolver();
  return participationByGroup(content, solver);
}
