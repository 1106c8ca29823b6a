import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { exportColumns, type RegisterRow } from '../domain/task-export.ts';

/**
 * The register as an Excel workbook: real dates, filters on, heading row fixed and repeated, one page wide on landscape A4,
 * the last column a link to the place in the text. The same rows give the same bytes on every machine.
 *
 * Written here, not by a library: the parts are few and fixed, and the general one takes ten times as long and two
 * gigabytes for the register of a library of thousands of plans.
 *
 * @param address makes a full or relative address of a root-relative path
 */
export function toXlsx(rows: readonly RegisterRow[], sheet: string, address: (path: string) => string): Uint8Array {
  const name = sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml', false]]),
    'xl/workbook.xml': workbook(name),
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml', false],
      ['rId2', 'styles', 'styles.xml', false],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet(rows, address),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      linked(rows).map((row, index) => [`rId${index + 1}`, 'hyperlink', address(row.path), true] as const),
    ),
  };
  // The small fixed parts are stored: setting up the compressor costs more than it saves, in thousands of workbooks.
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, text]): [string, [Uint8Array, ZipOptions]] => [
      path,
      [strToU8(declaration + text), { level: path.startsWith('xl/worksheets/') ? 1 : 0 }],
    ]),
  );
  return zipSync(files, { mtime: new Date(2000, 0, 1) });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

const contentTypes = `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

/** Indexes of cell formats in {@link styles}. */
const format = { heading: 1, text: 2, date: 3, link: 4 } as const;

const border = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><u/><sz val="11"/><color rgb="FF14457B"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1E4DD"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${wrapped}</xf><xf fontId="2" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;

function workbook(name: string): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xml(quoted)}!$1:$1</definedName></definedNames></workbook>`;
}

function relationships(
  list: readonly (readonly [id: string, type: string, target: string, external: boolean])[],
): string {
  const items = list.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${packaging}/relationships">${items.join('')}</Relationships>`;
}

/** Excel opens no sheet with more links than 65,530: beyond, the address is only a text. */
const linked = (rows: readonly RegisterRow[]): readonly RegisterRow[] => rows.slice(0, 65_000);

const columnName = (index: number): string => String.fromCharCode(65 + index);

function worksheet(rows: readonly RegisterRow[], address: (path: string) => string): string {
  const last = columnName(exportColumns.length - 1);
  const columns = exportColumns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const heading = exportColumns.map(({ header }, i) => textCell(`${columnName(i)}1`, format.heading, header));
  const body = rows.map((row, index) => {
    const at = index + 2;
    const to = address(row.path);
    const cells = exportColumns.map((column, i) => {
      const cell = `${columnName(i)}${at}`;
      const value = column.value(row, index, to);
      if (value === null) return `<c r="${cell}" s="${format.text}"/>`;
      if (typeof value === 'number') return `<c r="${cell}" s="${format.text}"><v>${value}</v></c>`;
      if (value instanceof Date) return `<c r="${cell}" s="${format.date}"><v>${serialDay(value)}</v></c>`;
      return textCell(cell, i === exportColumns.length - 1 ? format.link : format.text, value);
    });
    return `<row r="${at}">${cells.join('')}</row>`;
  });
  const links = linked(rows).map((_, index) => `<hyperlink ref="${last}${index + 2}" r:id="rId${index + 1}"/>`);
  return [
    `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData><row r="1">${heading.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}${rows.length + 1}"/>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

function textCell(cell: string, style: number, text: string): string {
  return `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text.slice(0, 32_000))}</t></is></c>`;
}

/** Days since 1899-12-30, as Excel counts. */
function serialDay(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

/** Escaped; a sign that XML cannot hold is dropped. */
function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
