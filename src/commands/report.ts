import { type Command, Option } from 'commander';
import { canonicalJson, isLanguage, LANGUAGES } from '../common/index.js';
import { readRelease } from '../disclosure/index.js';
import { formatList } from '../language/index.js';
import type { ReportOptions } from '../reports/index.js';
import { checkOutput, readJson, writeWhole } from './files.js';

interface Options {
  readonly out: string;
  readonly lang?: string;
  readonly edition: string;
  readonly format: 'pdf' | 'html' | 'csv' | 'json';
  readonly json?: boolean;
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('a release → the report for the council')
    .argument('<release>', 'release file (cahier/release-1)')
    .requiredOption('--out <file>', 'where to write the report')
    .option(
      '--lang <tag>',
      `${formatList(LANGUAGES, 'en', 'or')} (default: the first language of the questionnaire)`,
    )
    .option('--edition <name>', 'which edition', 'full')
    .addOption(
      new Option('--format <format>', 'kind of file')
        .choices(['pdf', 'html', 'csv', 'json'])
        .default('pdf'),
    )
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) => reportFile(file, options));
}

async function reportFile(file: string, options: Options): Promise<void> {
  checkOutput(options.out, '--out', [file]);
  const release = readRelease(readJson(file, 'the release'));
  const { languages } = release.content.definition.questionnaire;
  const language = options.lang ?? languages.find(isLanguage) ?? 'en';
  // Loaded here, so that the other commands start without fonts and PDF code.
  const { buildReport, renderCsv, renderHtml, renderPdf } = await import('../reports/index.js');
  // What the report does not exist in, `buildReport` refuses.
  const report = () =>
    buildReport(release, { language, edition: options.edition } as ReportOptions);
  const render: Record<Options['format'], () => string | Buffer | Promise<Buffer>> = {
    pdf: () => renderPdf(report()),
    html: () => renderHtml(report()),
    csv: () => renderCsv(release),
    json: () => `${canonicalJson(release.content)}\n`,
  };
  const content = await render[options.format]();
  writeWhole(options.out, content, '--out');
  const { hash } = release.content;
  const line = options.json
    ? JSON.stringify({ out: options.out, hash })
    : `${options.out} (${hash})`;
  process.stdout.write(`${line}\n`);
}
