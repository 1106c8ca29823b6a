import { completePlace, type OwnDocument } from '../citation/find-letterhead.ts';
import { officeOf } from '../document/committee-office.ts';
import { issuerName } from '../document/issuer-name.ts';
import { normalizeIssuer } from '../document/issuer-spelling.ts';
import type { Header, LetterheadField } from './plan.ts';
import { headerFacts } from './plan-facts.ts';

/** What a held document's letterhead says about it, read out of the lines as written. Null where the line is blank. */
export interface DocumentFacts extends OwnDocument {
  /** Trích yếu without «V/v»; of a letter (công văn) what stands under its number. */
  readonly subject: string | null;
  /** The number as shown: `1/CĐ-TL` where it is written so, though `01/CĐ-TL` identifies it. */
  readonly shownNumber: string | null;
  /** The line as written: «Số         -KH/ĐU». */
  readonly numberLine: string | null;
  /** «Lâm Đồng, ngày     tháng 6 năm 2026». */
  readonly dateLine: string | null;
  /** Year of the date line even where its day is blank. */
  readonly year: number | null;
  /** Marked «Dự thảo», or its number or day is still blank. */
  readonly draft: boolean;
}

export function readFacts(header: Header): DocumentFacts {
  const line = (field: LetterheadField): string | null => {
    const value = header.letterhead[field];
    if (value === undefined) return null;
    return (typeof value === 'string' ? value : value.join(' ')).replace(/\s+/g, ' ').trim();
  };
  const { type, number, date, subject } = headerFacts(header);
  const numberLine = line('number');
  const dateLine = line('placeDate');
  const year = /(?:năm\s*|[/-])((?:19|20)\d{2})/u.exec(dateLine ?? '')?.[1];
  const place = /^(.*?),?\s*ngày/iu.exec(dateLine ?? '')?.[1]?.trim() || null;
  const issuer = line('issuer');
  const written = line('superior');
  const superior = written === null ? null : normalizeIssuer(issuerName(written) ?? written);
  return {
    type,
    subject,
    number,
    shownNumber: number === null ? null : asWritten(number, numberLine ?? ''),
    numberLine,
    date,
    dateLine,
    place,
    year: date ? Number(date.slice(0, 4)) : year === undefined ? null : Number(year),
    issuer:
      issuer === null
        ? null
        : completePlace(officeOf(normalizeIssuer(issuerName(issuer) ?? issuer), superior), {
            place,
            issuer: null,
            superior: null,
          }),
    superior,
    draft: header.letterhead.draft !== undefined || (numberLine !== null && !number) || (dateLine !== null && !date),
  };
}

/** A canonical number with its figures as its line writes them: zeros in front are no other number. */
function asWritten(number: string, line: string): string {
  const figures = /\d+/.exec(line)?.[0];
  return figures !== undefined && Number(figures) === Number.parseInt(number, 10)
    ? number.replace(/^\d+/, figures)
    : number;
}
