/** Type names in words, folded, with the symbols they stand for, folded. */
export const typeWords: readonly (readonly [words: string, codes: readonly string[]])[] = [
  ['chuong trinh hanh dong', ['ctr', 'ctrhd']],
  ['thong tu lien tich', ['ttlt']],
  ['van ban hop nhat', ['vbhn']],
  ['chuong trinh', ['ctr', 'ctrhd']],
  ['nghi quyet', ['nq', 'nqlt']],
  ['nghi dinh', ['nd']],
  ['quyet dinh', ['qd']],
  ['quy dinh', ['qd', 'qyd']],
  ['quy che', ['qc']],
  ['chi thi', ['ct']],
  ['ket luan', ['kl']],
  ['thong tri', ['tt']],
  ['thong tu', ['tt']],
  ['thong bao', ['tb']],
  ['huong dan', ['hd']],
  ['bao cao', ['bc']],
  ['ke hoach', ['kh']],
  ['to trinh', ['ttr']],
  ['cong van', ['cv']],
  ['cong dien', ['cd']],
  ['de an', ['da']],
  ['phuong an', ['pa']],
  ['luat', ['qh']],
];

/** Symbols that may stand alone between spaces and still be read as part of a number («114 qd tw»). Folded. */
export const typeCodes: ReadonlySet<string> = new Set([
  ...typeWords.flatMap(([, codes]) => codes),
  'qh',
  'ubtvqh',
  'pl',
  'bb',
  'da',
  'hd',
]);
export const issuerCodes: ReadonlySet<string> = new Set(
  'tw tu du cb hu ubkttw ubkttu ubkt btctw btctu btgdvtw btgtw bdvtw bnctw vptw vptu qutw cp ttg ubnd hdnd qh ubtvqh bnv btc bca bqp btp byt bgddt bct bxd bkhcn'.split(
    ' ',
  ),
);
