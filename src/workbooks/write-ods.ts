import { packFiles } from './pack.js';
import { cellText, type Field, type Sheet, sheetNames, type Workbook } from './workbook.js';
import { XML_HEAD, xmlText } from './xml-text.js';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = ['office', 'table', 'text', 'style', 'meta']
  .map((name) => `xmlns:${name}="${NAMESPACE}:${name}:1.0"`)
  .join(' ');
const MORE_NAMES = `xmlns:fo="${NAMESPACE}:xsl-fo-compatible:1.0" \
xmlns:dc="http://purl.org/dc/elements/1.1/"`;
const VERSION = 'office:version="1.3"';

/** A letter is about 2 mm wide. */
const LETTER = 2;

/** White space beyond one blank is an element of its own. */
const paragraph = (line: string): string =>
  `<text:p>${xmlText(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/ {2,}|^ /g, (blanks) => `<text:s text:c="${blanks.length}"/>`)}</text:p>`;

function cell(field: Field, style: string): string {
  if (field === null || field === '') return '<table:table-cell/>';
  if (typeof field === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${field}"><text:p>${field}</text:p></table:table-cell>`;
  }
  const lines = cellText(field).split(/\r\n?|\n/);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${lines
    .map(paragraph)
    .join('')}</table:table-cell>`;
}

const row = (fields: readonly Field[], style: string): string =>
  `<table:table-row>${fields.map((field) => cell(field, style)).join('')}</table:table-row>`;

function table({ columns, rows }: Sheet, name: string): string {
  const head = row(
    columns.map(({ label }) => label),
    'head',
  );
  return `<table:table table:name="${xmlText(name)}">${columns
    .map(({ width }) => `<table:table-column table:style-name="width${width}"/>`)
    .join('')}<table:table-header-rows>${head}</table:table-header-rows>${rows
    .map((fields) => row(fields, 'text'))
    .join('')}</table:table>`;
}

function styles(sheets: readonly Sheet[]): string {
  const widths = new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)));
  const cellStyle = (name: string, more: string): string =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties \
fo:wrap-option="wrap" style:vertical-align="top"/>${more}</style:style>`;
  return [
    ...[...widths].map(
      (width) => `<style:style style:name="width${width}" style:family="table-column">\
<style:table-column-properties style:column-width="${width * LETTER}mm"/></style:style>`,
    ),
    cellStyle('head', '<style:text-properties fo:font-weight="bold"/>'),
    cellStyle('text', ''),
  ].join('');
}

/** OpenDocument 1.3, as LibreOffice, Excel and others read it. */
export function writeOds({ title, sheets }: Workbook): Promise<Buffer> {
  const names = sheetNames(sheets);
  const parts = {
    // First and uncompressed, so that the kind of file stands at a known place.
    mimetype: TYPE,
    'content.xml': `${XML_HEAD}<office:document-content ${NAMES} ${MORE_NAMES} ${VERSION}>\
<office:automatic-styles>${styles(sheets)}</office:automatic-styles><office:body><office:spreadsheet>\
${sheets.map((sheet, index) => table(sheet, names[index]!)).join('')}\
</office:spreadsheet></office:body></office:document-content>`,
    'meta.xml': `${XML_HEAD}<office:document-meta ${NAMES} ${MORE_NAMES} ${VERSION}><office:meta>\
<dc:title>${xmlText(title)}</dc:title></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `${XML_HEAD}<manifest:manifest \
xmlns:manifest="${NAMESPACE}:manifest:1.0" manifest:version="1.3">\
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>\
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
</manifest:manifest>`,
  };
  return packFiles(parts, ['mimetype']);
}
