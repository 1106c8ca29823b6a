/**
 * What the recogniser made of documents that it had never been tried on, before anything was mended: the honest measure
 * of a new document. Recorded once; the same documents are in the gold files since.
 */
export const firstRun = {
  files: [
    'd13-991-qd-ubnd-binh-phuoc-vni.expected',
    'd15-11410-bxd-khcnmt-vlxd',
    'd19-179-kh-ubnd-dong-nai',
    'd20-2820-qd-ubnd-tphcm',
    'd22-141-kh-ubnd-bac-ninh',
  ],
  gold: 117,
  found: 114,
  correct: 110,
  wrongLinks: 9,
} as const;
