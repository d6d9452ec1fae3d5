import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../common/index.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { readReferences, type References } from '../../reports/index.js';
import { ReleaseStore } from '../../releases/index.js';
import { Rendering } from '../../rendering/index.js';
import { fileNameOf, RepSurveys, type Survey } from '../../surveys/index.js';
import {
  Download,
  listOf,
  NO_TROUBLE,
  type Page,
  Redirect,
  type SharedForm,
  stateOf,
  type Trouble,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { refuse } from '../refusals.js';
import { chosenFile, ReferenceStore, stateOfReferences } from './reference-store.js';
import type {
  ReferencesChoiceDto,
  ReferencesFileDto,
  ReferencesRemovalDto,
} from './references.dto.js';
import { referencesPage } from './references.view.js';

/** What was ticked, where anything was, and why nothing was stored. */
interface Refused {
  readonly ticked: readonly string[] | undefined;
  readonly trouble: Trouble;
}

interface About {
  readonly survey: Survey;
  readonly release: ProtectedRelease;
}

const pathOf = (id: string): string => `/rep/surveys/${id}/references`;

/** Where a file of public figures is brought, looked at, chosen from and taken away. */
@Injectable()
export class ReferencePages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
    private readonly store: ReferenceStore,
    private readonly rendering: Rendering,
  ) {}

  async show(viewer: Viewer, id: string): Promise<Page> {
    const { survey } = await this.about(id);
    const kept = await this.store.of(survey);
    return withSeen(await this.page(viewer, id), stateOf(stateOfReferences(kept)));
  }

  bring(viewer: Viewer, id: string, sent: SharedForm<ReferencesFileDto>): Promise<Page | Redirect> {
    return this.settle(viewer, id, sent, async ({ file = '' }, about, checkSeen) => {
      // What a file says is read only where the page is still true.
      checkSeen(stateOfReferences(await this.store.of(about.survey)));
      const references = readReferences(jsonOf(file));
      const offered = await this.offered(viewer, about.release, references);
      if (offered.length === 0) throw refuse('references-none-asked');
      await this.store.bring(about.survey, references, offered, checkSeen);
    });
  }

  choose(
    viewer: Viewer,
    id: string,
    sent: SharedForm<ReferencesChoiceDto>,
  ): Promise<Page | Redirect> {
    return this.settle(viewer, id, sent, async ({ pick }, { survey, release }, checkSeen) => {
      const kept = await this.store.of(survey);
      checkSeen(stateOfReferences(kept));
      if (!kept) throw refuse('no-references');
      const offered = await this.offered(viewer, release, kept.file);
      const picked = [...new Set(listOf(pick).map(Number))].sort((a, b) => a - b);
      if (!picked.every((place) => offered.includes(place))) {
        throw refuse('reference-not-offered');
      }
      await this.store.choose(survey, picked, checkSeen);
    });
  }

  remove(
    viewer: Viewer,
    id: string,
    sent: SharedForm<ReferencesRemovalDto>,
  ): Promise<Page | Redirect> {
    return this.settle(viewer, id, sent, (_, { survey }, checkSeen) =>
      this.store.remove(survey, checkSeen),
    );
  }

  /** The chosen figures as the report takes them, for `cahier report --references`. */
  async file(id: string): Promise<Download> {
    const { survey } = await this.about(id);
    const kept = await this.store.of(survey);
    const chosen = kept && chosenFile(kept);
    if (!chosen) throw refuse('no-references');
    const name = `${fileNameOf(survey)}.references.json`;
    return new Download(canonicalJson(chosen), 'application/json', name);
  }

  private settle<T extends object>(
    viewer: Viewer,
    id: string,
    sent: SharedForm<T>,
    work: (typed: T, about: About, checkSeen: (now: unknown) => void) => Promise<void>,
  ): Promise<Page | Redirect> {
    return sent.settle(
      async (typed, checkSeen) => {
        await work(typed, await this.about(id), checkSeen);
        return new Redirect(pathOf(id));
      },
      ({ pick }, trouble) =>
        this.page(viewer, id, { ticked: pick === undefined ? pick : listOf(pick), trouble }),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    { ticked, trouble }: Refused = { ticked: undefined, trouble: NO_TROUBLE },
  ): Promise<Page> {
    const { survey, release } = await this.about(id);
    const kept = await this.store.of(survey);
    const standings = kept
      ? await this.rendering.referenceStandings(release, kept.file, viewer.language)
      : [];
    return referencesPage(viewer, { survey, kept, standings, ticked, trouble });
  }

  private async offered(
    { language }: Viewer,
    release: ProtectedRelease,
    references: References,
  ): Promise<readonly number[]> {
    const standings = await this.rendering.referenceStandings(release, references, language);
    return standings.flatMap((standing, place) => (standing === 'offered' ? [place] : []));
  }

  private async about(id: string): Promise<About> {
    const survey = await this.surveys.byId(id);
    const release = await this.releases.latest(id);
    if (!release) throw refuse('no-report-yet');
    return { survey, release };
  }
}

function jsonOf(text: string): unknown {
  if (text === '') throw refuse('references-no-file');
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('references-not-json');
  }
}
