/**
 * Syllable — âm tiết: does a word obey the spelling of a Vietnamese syllable (onset + rime + tone)?
 *
 * Used to tell which of several decodings of the same bytes is Vietnamese. It accepts every real syllable in both styles
 * of tone placement (hoà, hòa) and rejects what wrong decodings look like; it is not a dictionary.
 */

const onset = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|';

/** Rimes without tone. Those that end in c, ch, p, t take only the acute and the dot. */
const rimes = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet oc oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uôc uôi uôm uôn uông uôp uôt uơ up ut uy uya uych uyên uyêt
uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu`
  .trim()
  .split(/\s+/);

const shape = new RegExp(`^(${onset})(${rimes.join('|')})$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const acuteOrDot = /[\u0301\u0323]/;
const stopFinal = /(?:c|ch|p|t)$/;
const frontVowel = /^[eêiy]/;

/** `hòa`, `hoà`, `Nguyễn`, `ỦY` → true; `quyÕt`, `thùc` (a stop with the wrong tone), `Đắk` → false. */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD').toLowerCase();
  const toneMarks = decomposed.match(tones) ?? [];
  if (toneMarks.length > 1) return false;
  const base = decomposed.replace(tones, '').normalize('NFC');
  const parts = shape.exec(base);
  if (parts === null) return false;
  const [, head = '', rime = ''] = parts;
  if (stopFinal.test(rime) && !acuteOrDot.test(toneMarks[0] ?? '')) return false;
  if (/^(?:k|gh|ngh)$/.test(head)) return frontVowel.test(rime);
  if (/^(?:c|ng)$/.test(head)) return !/^[eêi]/.test(rime);
  if (head === 'g') return !/^[eê]/.test(rime); // gì, giếng: the «i» is of both
  return true;
}

/**
 * How Vietnamese a text is. `valid` and `marked` are shares (0–1) of its words; `words` counts those looked at.
 * Words of capitals and digits only (UBND, 2026) say nothing and are left out.
 */
export function scoreVietnamese(text: string): { valid: number; marked: number; words: number } {
  let words = 0;
  let valid = 0;
  let marked = 0;
  for (const [token] of text.normalize('NFC').matchAll(/[^\s!-/:-@[-`{-~“”‘’–—…•]+/g)) {
    if (/\d/.test(token) || /^[A-Z]+$/.test(token)) continue;
    words += 1;
    if (!isSyllable(token)) continue;
    valid += 1;
    if (/[^a-z]/i.test(token)) marked += 1;
  }
  return words === 0 ? { valid: 0, marked: 0, words } : { valid: valid / words, marked: marked / words, words };
}
