import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../common/index.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { buildReport, renderCsv, renderHtml, renderPdf } from '../../reports/index.js';
import { Download, type Language, validateDto } from '../../web/index.js';
import { ReleaseStore } from '../release-store.js';
import { RepSurveys } from '../../surveys/index.js';
import { ReportQueryDto } from './report-query.dto.js';
import { refuse } from '../refusals.js';

/** What a rep takes home: the latest edition, in every form it has. */
@Injectable()
export class ReleaseFiles {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
  ) {}

  async pdf(id: string, query: unknown, viewerLanguage: Language): Promise<Download> {
    const language = languageOf(query, viewerLanguage);
    const { release, name } = await this.find(id);
    const body = await renderPdf(buildReport(release, { language }));
    return new Download(body, 'application/pdf', `${name}-${language}.pdf`);
  }

  async html(id: string, query: unknown, viewerLanguage: Language): Promise<Download> {
    const language = languageOf(query, viewerLanguage);
    const { release, name } = await this.find(id);
    const body = renderHtml(buildReport(release, { language }));
    return new Download(body, 'text/html; charset=utf-8', `${name}-${language}.html`, true);
  }

  async csv(id: string): Promise<Download> {
    const { release, name } = await this.find(id);
    return new Download(renderCsv(release), 'text/csv; charset=utf-8', `${name}.csv`);
  }

  async json(id: string): Promise<Download> {
    const { release, name } = await this.find(id);
    return new Download(canonicalJson(release.content), 'application/json', `${name}.release.json`);
  }

  private async find(id: string): Promise<{ release: ProtectedRelease; name: string }> {
    const survey = await this.surveys.byId(id);
    const release = await this.releases.latest(id);
    if (!release) {
      throw refuse('no-report-yet');
    }
    return { release, name: survey.slug.replace(/[^a-z0-9-]/gi, '-') };
  }
}

function languageOf(query: unknown, viewerLanguage: Language): Language {
  const result = validateDto(ReportQueryDto, query);
  if (result.kind === 'valid') return result.value.lang ?? viewerLanguage;
  throw refuse('report-query-invalid');
}
