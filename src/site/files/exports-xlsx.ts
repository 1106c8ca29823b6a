import { exportColumns, inPieces, type RegisterRow } from '../../domain/task/task-export.ts';
import { escapeXml as xml } from '../../domain/text/xml.ts';
import { joinZip, type ZipPart, zipPart } from './zip-parts.ts';

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
  return joinZip([
    ...fixedParts(),
    zipPart('xl/workbook.xml', [declaration, workbook(name)]),
    zipPart('xl/worksheets/sheet1.xml', worksheet(rows, address)),
    zipPart('xl/worksheets/_rels/sheet1.xml.rels', sheetRelationships(linked(rows), address)),
  ]);
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

let fixed: readonly ZipPart[] | undefined;

/** The parts that are the same in every workbook. */
function fixedParts(): readonly ZipPart[] {
  fixed ??= [
    zipPart('[Content_Types].xml', [declaration, contentTypes]),
    zipPart('_rels/.rels', relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')])),
    zipPart(
      'xl/_rels/workbook.xml.rels',
      relationships([relationship(1, 'worksheet', 'worksheets/sheet1.xml'), relationship(2, 'styles', 'styles.xml')]),
    ),
    zipPart('xl/styles.xml', [declaration, styles]),
  ];
  return fixed;
}

function workbook(name: string): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xml(quoted)}!$1:$1</definedName></definedNames></workbook>`;
}

function* sheetRelationships(rows: readonly RegisterRow[], address: (path: string) => string): Generator<string> {
  yield* relationships(
    inPieces(rows, (row, index) => relationship(index + 1, 'hyperlink', address(row.path), ' TargetMode="External"')),
  );
}

function* relationships(items: Iterable<string>): Generator<string> {
  yield `${declaration}<Relationships xmlns="${packaging}/relationships">`;
  yield* items;
  yield '</Relationships>';
}

function relationship(id: number, type: string, target: string, mode = ''): string {
  return `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${xml(target)}"${mode}/>`;
}

/** Excel opens no sheet with more links than 65,530: beyond, the address is only a text. */
const linked = (rows: readonly RegisterRow[]): readonly RegisterRow[] => rows.slice(0, 65_000);

/** The columns with what opens a cell of each, up to the number of the row. */
const columns = exportColumns.map((column, index) => {
  const letter = String.fromCharCode(65 + index);
  const style = column.isDate ? format.date : index === exportColumns.length - 1 ? format.link : format.text;
  return { ...column, letter, style, open: `<c r="${letter}` };
});
const last = columns.at(-1)?.letter ?? 'A';
const widths = columns.map(
  ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
);
const heading = columns.map(({ open, header }) => `${open}1${textCell(format.heading, header)}`);

/** In pieces: the sheet of a library of thousands of plans has a hundred megabytes before it is compressed. */
function* worksheet(rows: readonly RegisterRow[], address: (path: string) => string): Generator<string> {
  yield declaration;
  yield `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols>${widths.join('')}</cols><sheetData><row r="1">${heading.join('')}</row>`;
  yield* inPieces(rows, (row, index) => sheetRow(row, index, address(row.path)));
  yield `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>`;
  if (rows.length > 0) {
    yield '<hyperlinks>';
    yield* inPieces(linked(rows), (_, index) => `<hyperlink ref="${last}${index + 2}" r:id="rId${index + 1}"/>`);
    yield '</hyperlinks>';
  }
  yield '<pageMargins left="0.5" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}

function sheetRow(row: RegisterRow, index: number, to: string): string {
  const at = index + 2;
  let cells = `<row r="${at}">`;
  for (const { open, style, isDate, value } of columns) {
    cells += open + at + cell(value(row, index, to), style, isDate);
  }
  return `${cells}</row>`;
}

/** A cell after its place. */
function cell(value: string | number | null, style: number, isDate?: true): string {
  if (value === null) return `" s="${format.text}"/>`;
  if (typeof value === 'number') return `" s="${format.text}"><v>${value}</v></c>`;
  return isDate ? `" s="${style}"><v>${serialDay(value)}</v></c>` : textCell(style, value);
}

function textCell(style: number, text: string): string {
  const kept = text.trim().length < text.length ? ' xml:space="preserve"' : '';
  return `" s="${style}" t="inlineStr"><is><t${kept}>${xml(text.slice(0, 32_000))}</t></is></c>`;
}

/** Days since 1899-12-30, as Excel counts. */
function serialDay(isoDate: string): number {
  return Date.parse(isoDate) / 86_400_000 + 25_569;
}
