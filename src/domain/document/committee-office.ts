/** Offices that every committee has, so that their name alone says nothing. */
const office =
  /^(?:Ban (?:Tổ chức|Tuyên giáo(?: và Dân vận)?|Dân vận|Nội chính|Xây dựng Đảng|Kinh tế|Kiểm tra|Bảo vệ(?:,| và) chăm sóc sức khỏe cán bộ)|Ủy ban Kiểm tra|Cơ quan Ủy ban Kiểm tra|Văn phòng)$/iu;
const committee = /^(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy(?:\s|$)/u;
/** What every organisation has: «TỈNH ĐOÀN LÂM ĐỒNG» over «BAN THƯỜNG VỤ». */
const board = /^(?:Ban Thường vụ|Ban Chấp hành|Ban Thường trực|Thường trực)$/iu;
const central = /^Ban Chấp hành Trung ương/u;

/**
 * The name by which others call the office of a committee, whose letterhead parts it over two lines: «TỈNH ỦY LÂM ĐỒNG» over
 * «BAN TỔ CHỨC» → `Ban Tổ chức Tỉnh ủy Lâm Đồng`. Any other name as it is; both as `normalizeIssuer` writes them.
 */
export function officeOf(issuer: string, superior: string | null): string {
  if (superior !== null && board.test(issuer)) return `${issuer} ${superior}`;
  if (superior === null || !office.test(issuer)) return issuer;
  if (central.test(superior)) return `${issuer} Trung ương${issuer === 'Văn phòng' ? ' Đảng' : ''}`;
  return committee.test(superior) ? `${issuer} ${superior}` : issuer;
}
