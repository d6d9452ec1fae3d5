import { packFiles } from './pack.js';
import { cellText, type Field, type Sheet, sheetNames, type Workbook } from './workbook.js';
import { XML_HEAD, xmlText } from './xml-text.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in `cellXfs` below. */
const STYLE = { plain: 0, head: 1, text: 2, quoted: 3 } as const;

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}">\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" \
applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" \
applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What a program would take for a formula as soon as somebody edits the cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** `_x0041_` would be read as a letter: its underscore is written as one. */
const escapeLetters = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function cell(field: Field, place: string, style: number): string {
  if (field === null || field === '') return '';
  if (typeof field === 'number') return `<c r="${place}"><v>${field}</v></c>`;
  const text = xmlText(escapeLetters(cellText(field)));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function row(fields: readonly Field[], index: number): string {
  const cells = fields.map((field, column) => {
    const isQuoted = typeof field === 'string' && FORMULA.test(field);
    const style = index === 0 ? STYLE.head : isQuoted ? STYLE.quoted : STYLE.text;
    return cell(field, `${columnName(column)}${index + 1}`, style);
  });
  return `<row r="${index + 1}">${cells.join('')}</row>`;
}

function worksheet({ columns, rows }: Sheet): string {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = [columns.map(({ label }) => label), ...rows].map(row);
  const all = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>\
<autoFilter ref="${all}"/></worksheet>`;
}

/** Office Open XML, as Excel, LibreOffice and others read it. */
export function writeXlsx({ title, sheets }: Workbook): Promise<Buffer> {
  const names = sheetNames(sheets);
  const numbers = sheets.map((_, index) => index + 1);
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}+xml"/>`;
  return packFiles({
    '[Content_Types].xml': `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
${override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main`)}\
${override('xl/styles.xml', `${SHEET_TYPE}.styles`)}\
${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties')}\
${numbers.map((n) => override(`xl/worksheets/sheet${n}.xml`, `${SHEET_TYPE}.worksheet`)).join('')}</Types>`,
    '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" \
Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML_HEAD}<cp:coreProperties \
xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers
      .map((n) => `<sheet name="${xmlText(names[n - 1]!)}" sheetId="${n}" r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers
      .map(
        (n) =>
          `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )
      .join('')}<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" \
Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)]),
    ),
  });
}
