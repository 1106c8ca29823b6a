import { letter } from '../text/letters.ts';

/** Words that own the figure behind them (with or without «số»): forms, standards, telephone, account, street, file. */
const foreignWord = new RegExp(
  `(?<![${letter}])(?:mẫu|mau|biểu|phụ biểu|phụ lục|bảng|form|ô|mã|mã số|QCVN|TCVN|TCXDVN|QCXDVN|TCXD|TCN|TCCS|QCĐP|ISO|IEC|ASTM|điện thoại|ĐT|SĐT|fax|tài khoản|đường dây nóng|hotline|tầng|phòng số|ngõ|hẻm|ngách|thửa|thửa đất|tờ bản đồ|tờ|lô|quốc lộ|tỉnh lộ|đường tỉnh|tuyến|km|hồ sơ|phiếu số|hệ số|chỉ số|đầu số|tổng đài|biển số|xe|TTHC|dự toán|hóa đơn|công báo|sổ|biên lai|tờ khai|thụ lý|đơn|vận đơn|đơn hàng|gói thầu|quyển|thẻ|chứng nhận|chứng chỉ)\\s*["“(]?\\s*$`,
  'i',
);

/** Whether such a word stands right before `at`, where a number or its «số» begins. */
export const isForeign = (text: string, at: number): boolean => foreignWord.test(text.slice(Math.max(0, at - 24), at));

/** «Hợp đồng cung cấp dịch vụ số 12/2030/HĐDV-34», «Hợp đồng số 5/HĐKT»: no document to cite. */
export function isContract(text: string, soAt: number, tail: string): boolean {
  const first = tail.charCodeAt(0);
  if ((first !== 72 && first !== 80) || !/^(?:PL)?HĐ(?!(?:ND|BT|NN|TP|QT|TV|BC)(?:\d|-|$))/.test(tail)) return false;
  const before = text.slice(Math.max(0, soAt - 110), soAt);
  return /hợp\s+đồng[^;.:|()“”"\d]*$/iu.test(before);
}
