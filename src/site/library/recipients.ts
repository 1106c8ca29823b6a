import type { Closing } from '../../domain/plan/plan.ts';
import { opensParty, readParties } from '../../domain/task/party.ts';
import { remember } from '../../domain/text/remember.ts';

/** Units in «Nơi nhận», groups and persons left out. */
export function recipientsOf(closing: readonly Closing[]): string[] {
  return closing.flatMap((part) => (part.kind === 'recipients' ? part.lines.flatMap(recipientsIn) : []));
}

/**
 * «- Lưu VP, UBKT ĐU.» → `VP`, `UBKT ĐU`. Where a copy is kept, letters alone are the code of a file («VT», «VP6», «TBLS-NCC»),
 * no body that receives it. An office writes the same lines under all its documents.
 */
const recipientsIn: (line: string) => readonly string[] = remember((line) => {
  const bare = line.replace(/^[-–+•\s]*/u, '');
  const kept = /^Lưu(?!\p{L})/u.test(bare);
  const text = bare.replace(/^(?:Như trên|Lưu(?: tại)?:?)?\s*/u, '').replace(purpose, '');
  const parts = kept ? text.split(/[,;.]\s*/u).filter((part) => !isCode(part)) : [text];
  return parts.flatMap((part) => (opensParty(part) === 'unit' ? unitsOf(part) : []));
});

/** What a copy is for: «(để báo cáo)», «“báo cáo”». */
const purpose = /\s*\([^)]*\)|\s*[“"]\p{Ll}[^”"]*[”"]/gu;

function unitsOf(list: string): string[] {
  const parties = readParties(list);
  return parties.flatMap(({ kind, name }, at) => {
    if (kind !== 'unit' || /[:/]/u.test(name) || isFile(name) || isOfficer(name) || ofSeveral.test(name)) return [];
    const behind = sharedOrgan.test(name) ? parties.slice(at + 1) : [];
    const next = behind.find((party) => organOf.test(party.name) || ofSeveral.test(party.name));
    if (next?.kind === 'group' || (next && ofSeveral.test(next.name))) return [];
    return [centralName(next === undefined ? name : name + next.name.replace(organOf, ''))];
  });
}

/** «HĐND, UBND tỉnh»: what the second is the organ of, the first is of too. */
const organs = 'Thường trực HĐND|HĐND|UBND|UBMTTQ|MTTQ|TAND|VKSND';
const sharedOrgan = new RegExp(`^(?:${organs})$`, 'u');
const organOf = new RegExp(`^(?:${organs})(?=\\s)`, 'u');

/** «UBND, Sở Tài chính các tỉnh»: all of them are bodies of many places. */
const ofSeveral =
  /\scác\s+(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|đặc khu|địa phương)(?=$|,|\s+(?:trực thuộc|trong|phía|miền)(?!\p{L}))/u;

/** «GĐ», «phó GĐ sở», «PCT»: persons by the letters of their offices. */
const isOfficer = (name: string): boolean =>
  /^(?:phó\s+)?(?:P?GĐ|P?CT|P?BT|P?CVP|PVP|LĐVP|TGĐ|BTCN|PCN)(?![\p{L}\d])/iu.test(name);

/** Bodies of the centre of which there is one, under the names that lists give them. */
const centralNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:Thủ tướng|TTg(?: Chính phủ)?|TTgCP)$/u, 'Thủ tướng Chính phủ'],
  [/^(?:Ban Bí thư|BBT) (?:TƯ|TW|Trung ương)(?: Đảng)?$/u, 'Ban Bí thư'],
  [/^(?:Văn phòng|VP) ?(?:TƯ|TW|Trung ương)(?: Đảng)?$/u, 'Văn phòng Trung ương Đảng'],
];
const centralName = (name: string): string => centralNames.find(([pattern]) => pattern.test(name))?.[1] ?? name;

/** Of the clerks' room and of divisions that have a number only: a code wherever it stands. */
const isFile = (name: string): boolean => /^(?:VT|P?CVP|\p{Lu}+\d+)(?![\p{L}\d])/u.test(name);
/** Letters alone, or the division behind them: «KGVX», «TBLS-NCC», «Vụ KHTC», «P.TH». */
const isCode = (text: string): boolean => {
  const code = text.trim();
  return /^(?:(?:Vụ|Phòng|P|Cục)[\s.]\s*)?\p{Lu}[\p{Lu}\d&-]*$/u.test(code) && !/^VP$|^UBKT$/u.test(code);
};
