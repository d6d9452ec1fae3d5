import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { canonicalJson, isLanguage, LANGUAGES } from '../common/index.js';
import { readRelease } from '../disclosure/index.js';
import { formatList } from '../language/index.js';
import type { ReportOptions } from '../reports/index.js';
import { checkOutput, readJson, writeWhole } from './files.js';
import { refuse } from './refusals.js';

const FORMATS = ['pdf', 'html', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly out: string;
  readonly lang?: string;
  readonly edition: string;
  readonly format?: Format;
  readonly json?: boolean;
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('a release → the report for the council')
    .argument('<release>', 'release file (cahier/release-1 or cahier/release-2)')
    .requiredOption('--out <file>', 'where to write the report')
    .option(
      '--lang <tag>',
      `${formatList(LANGUAGES, 'en', 'or')} (default: the first language of the questionnaire)`,
    )
    .option('--edition <name>', 'which edition', 'full')
    .addOption(
      new Option(
        '--format <format>',
        'kind of file (default: what the name of --out ends in)',
      ).choices(FORMATS),
    )
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) => reportFile(file, options));
}

async function reportFile(file: string, options: Options): Promise<void> {
  checkOutput(options.out, '--out', [file]);
  const format = options.format ?? formatOf(options.out);
  const release = readRelease(readJson(file, 'the release'));
  const { languages } = release.content.definition.questionnaire;
  const language = options.lang ?? languages.find(isLanguage) ?? 'en';
  // Loaded here, so that the other commands start without fonts and PDF code.
  const { buildReport, renderCsv, renderHtml, renderPdf } = await import('../reports/index.js');
  // What the report does not exist in, `buildReport` refuses.
  const report = () =>
    buildReport(release, { language, edition: options.edition } as ReportOptions);
  const render: Record<Format, () => string | Buffer | Promise<Buffer>> = {
    pdf: () => renderPdf(report()),
    html: () => renderHtml(report()),
    csv: () => renderCsv(release),
    json: () => `${canonicalJson(release.content)}\n`,
  };
  const content = await render[format]();
  writeWhole(options.out, content, '--out');
  const { hash } = release.content;
  const line = options.json
    ? JSON.stringify({ out: options.out, hash })
    : `${options.out} (${hash})`;
  process.stdout.write(`${line}\n`);
}

/** A name that says nothing, such as `report`, leaves the PDF; one that says something else, none. */
function formatOf(file: string): Format {
  const ending = extname(file).slice(1).toLowerCase();
  if (ending === '') return 'pdf';
  const format = FORMATS.find((one) => one === ending);
  if (format) return format;
  throw refuse('report-format-unknown', {
    formats: formatList(
      FORMATS.map((one) => `.${one}`),
      'en',
      'or',
    ),
  });
}
