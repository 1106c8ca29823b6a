import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Feature as AnyFeature } from 'write-excel-file/node';
import { exportColumns, type RegisterRow } from '../domain/task-export.ts';

/**
 * The register as an Excel workbook: real dates, filters on, heading row fixed, one page wide on landscape A4, the last
 * column a link to the place in the text. The same rows give the same bytes.
 *
 * @param address makes a full or relative address of a root-relative path
 */
export async function toXlsx(
  rows: readonly RegisterRow[],
  sheet: string,
  address: (path: string) => string,
): Promise<Buffer> {
  const header = exportColumns.map((column) => ({
    value: column.header,
    fontWeight: 'bold' as const,
    wrap: true,
    align: 'center' as const,
    alignVertical: 'center' as const,
    borderStyle: 'thin' as const,
    backgroundColor: '#F1E4DD',
  }));
  const body = rows.map((row, index) =>
    exportColumns.map((column) => {
      const value = column.value(row, index, address(row.path));
      const style = { wrap: true, alignVertical: 'top' as const, borderStyle: 'thin' as const };
      if (value === null) return { value: '', ...style };
      return value instanceof Date ? { value, format: 'dd/mm/yyyy', ...style } : { value, ...style };
    }),
  );
  const file = await writeExcelFile(
    [header, ...body],
    {
      sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: exportColumns.map(({ width }) => ({ width })),
    },
    { fontFamily: 'Times New Roman', fontSize: 11, features: [sheetFeature(rows, address)] },
  ).toBuffer();
  // The library stamps the archive with the clock.
  const parts = unzipSync(file);
  const fixed = Object.fromEntries(
    Object.keys(parts)
      .sort()
      .map((name) => [name, parts[name] ?? new Uint8Array()]),
  );
  return Buffer.from(zipSync(fixed, { mtime: new Date(2000, 0, 1), level: 9 }));
}

type Feature = AnyFeature<Stream | Buffer | Blob>;

/** What the library has no option for: filters, fit to width, A4, repeated heading row, hyperlinks. */
function sheetFeature(rows: readonly RegisterRow[], address: (path: string) => string): Feature {
  const last = String.fromCharCode(64 + exportColumns.length);
  const links = rows.map((row, index) => ({
    id: `lk${index + 1}`,
    cell: `${last}${index + 2}`,
    to: address(row.path),
  }));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => {
            const hyperlinks =
              links.length === 0
                ? ''
                : `<hyperlinks>${links.map(({ id, cell }) => `<hyperlink ref="${cell}" r:id="${id}"/>`).join('')}</hyperlinks>`;
            return xml
              .replace(
                /<worksheet[^>]*>/,
                (tag) => `${withRelationships(tag)}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              )
              .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>${hyperlinks}`)
              .replace(
                /<pageSetup[^>]*\/>/,
                '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
              );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: () =>
            links
              .map(
                ({ id, to }) =>
                  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xmlText(to)}" TargetMode="External"/>`,
              )
              .join(''),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(
              '<definedNames/>',
              `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheetName(xml)}!$1:$1</definedName></definedNames>`,
            ),
        },
      },
    },
  };
}

function withRelationships(tag: string): string {
  return tag.includes('xmlns:r=')
    ? tag
    : tag.replace('>', ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">');
}

function sheetName(workbook: string): string {
  const name = /<sheet [^>]*name="([^"]*)"/.exec(workbook)?.[1] ?? 'Sheet1';
  return `'${name.replaceAll("'", "''")}'`;
}

function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
