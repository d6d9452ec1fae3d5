import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../common/index.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { RegisterPrinting } from '../../demands/index.js';
import {
  type Edition,
  registerFile,
  renderCsv,
  type ResultPage,
  type WorkbookFormat,
} from '../../reports/index.js';
import { Rendering, type Watch } from '../../rendering/index.js';
import {
  Download,
  type Language,
  OwnAddress,
  validateDto,
  type WantedFile,
} from '../../web/index.js';
import { ReleaseLedger, ReleaseStore } from '../../releases/index.js';
import { fileNameOf, RepSurveys, type Survey } from '../../surveys/index.js';
import { ReferenceStore } from '../references/reference-store.js';
import { ReportQueryDto } from './report-query.dto.js';
import { refuse } from '../refusals.js';

const WORKBOOK_TYPES: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** What a rep takes home: the latest edition, in every form it has. */
@Injectable()
export class ReleaseFiles {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
    private readonly register: RegisterPrinting,
    private readonly ledger: ReleaseLedger,
    private readonly references: ReferenceStore,
    private readonly rendering: Rendering,
    private readonly address: OwnAddress,
  ) {}

  async pdf(wanted: WantedFile): Promise<Download> {
    const { file, name } = await this.report('pdf', wanted);
    return new Download(file, 'application/pdf', `${name}.pdf`);
  }

  /** The same file, shown by the browser itself. */
  async pages(wanted: WantedFile): Promise<Download> {
    const { file, name } = await this.report('pdf', wanted);
    return new Download(file, 'application/pdf', `${name}.pdf`, true);
  }

  /** Each chart of it alone, as SVG and PNG. */
  async charts(wanted: WantedFile): Promise<Download> {
    const { file, name } = await this.report('charts', wanted);
    return new Download(file, 'application/zip', `${name}-charts.zip`);
  }

  async html(wanted: WantedFile): Promise<Download> {
    const { file, name } = await this.report('html', wanted);
    return new Download(file, 'text/html; charset=utf-8', `${name}.html`, true);
  }

  /** What the report of today says of demands and indicators, as it takes it. */
  async registerJson(wanted: WantedFile): Promise<Download> {
    const { language } = choose(wanted);
    const { survey, name } = await this.find(wanted.id);
    const register = registerFile(await this.register.of(survey, language));
    return new Download(canonicalJson(register), 'application/json', `${name}.register.json`);
  }

  /** By codes; or in words too, led by the mark by which spreadsheet programs know UTF-8. */
  async csv(wanted: WantedFile): Promise<Download> {
    const { language, labels } = choose(wanted);
    const { release, name } = await this.find(wanted.id);
    const csv = labels
      ? `\ufeff${(await this.rendering.tables(release, language, 'csv', wanted)).toString()}`
      : renderCsv(release);
    const named = labels ? `${name}-${language}` : name;
    return new Download(csv, 'text/csv; charset=utf-8', `${named}.csv`);
  }

  async workbook(wanted: WantedFile, format: WorkbookFormat): Promise<Download> {
    const { language } = choose(wanted);
    const { release, name } = await this.find(wanted.id);
    const file = await this.rendering.tables(release, language, format, wanted);
    return new Download(file, WORKBOOK_TYPES[format], `${name}-${language}.${format}`);
  }

  async json(id: string): Promise<Download> {
    const { release, name } = await this.find(id);
    return new Download(canonicalJson(release.content), 'application/json', `${name}.release.json`);
  }

  /** The report as somebody chose it. Throws `report-query-invalid`, and what `reports` throws. */
  async report(
    form: 'pdf' | 'html' | 'charts',
    wanted: WantedFile,
    watch: Watch = wanted,
  ): Promise<{ file: Buffer; name: string }> {
    const { language, edition, chapters } = choose(wanted);
    const { survey, release, name } = await this.find(wanted.id);
    const given = await this.given(survey, release, language, edition);
    const resultPage = edition === 'poster' ? await this.resultPage(survey) : undefined;
    const options = {
      ...{ ...given, language, edition },
      ...(chapters ? { chapters } : {}),
      ...(resultPage ? { resultPage } : {}),
    };
    const file = await this.rendering.report(form, release, options, watch);
    const named = edition === 'full' ? name : `${name}-${edition}`;
    return { file, name: `${named}-${language}` };
  }

  /** What of the report somebody can choose. */
  async chapters(id: string, language: Language) {
    const { survey, release } = await this.find(id);
    const given = await this.given(survey, release, language, 'full');
    const chapters = await this.rendering.chapters(release, { ...given, language });
    return { survey, chapters };
  }

  private async given(
    survey: Survey,
    release: ProtectedRelease,
    language: Language,
    edition: Edition,
  ) {
    const register = await this.register.of(survey, language);
    const waves = edition === 'full' ? await this.ledger.repeated(survey, release.content) : [];
    const [earlier, ...further] = waves;
    const references = edition === 'full' ? await this.references.printed(survey) : null;
    return {
      register,
      ...(earlier ? { earlier, further } : {}),
      ...(references ? { references } : {}),
    };
  }

  /** Where everybody may read the summary, if two representatives show it. */
  private async resultPage({ shownOn, slug }: Survey): Promise<ResultPage | undefined> {
    if (!shownOn) return undefined;
    const address = `${this.address.read()}/r/${slug}`;
    const { qrPath } = await import('../../slips/index.js');
    return { address, qr: qrPath(address) };
  }

  private async find(
    id: string,
  ): Promise<{ survey: Survey; release: ProtectedRelease; name: string }> {
    const survey = await this.surveys.byId(id);
    const release = await this.releases.latest(id);
    if (!release) {
      throw refuse('no-report-yet');
    }
    return { survey, release, name: fileNameOf(survey) };
  }
}

function choose({ query, language }: WantedFile) {
  const result = validateDto(ReportQueryDto, query);
  if (result.kind !== 'valid') throw refuse('report-query-invalid');
  const { lang = language, edition = 'full', labels, chapters } = result.value;
  // A form whose places are all empty asks for what no print is without.
  const named = chapters?.filter((name) => name !== '');
  return { language: lang, edition, labels: labels !== undefined, chapters: named };
}
