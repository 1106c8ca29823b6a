/**
 * Glyphs of the symbol fonts as characters. Word stores them at U+F020–F0FF (or as plain codes) under the font's name.
 */
import type { FindingLog } from '../findings.ts';

/** Codes (hex) and what they show; codes of other glyphs are unknown. */
const symbolFonts: Readonly<Record<string, string>> = {
  symbol:
    '20  21! 23# 25% 26& 28( 29) 2B+ 2C, 2D- 2E. 2F/ 300 311 322 333 344 355 366 377 388 399 3A: 3B; 3C< 3D= 3E> 3F? ' +
    '5B[ 5D] 5F_ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 6Dμ 70π 71θ 72ρ 73σ 74τ 77ω 7B{ 7C| 7D} 7E~ 44Δ 53Σ 57Ω ' +
    'A3≤ A5∞ A7♣ A8♦ A9♥ AA♠ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B7• B8÷ B9≠ BA≡ BB≈ BC… D2® D3© D6√ D7· DB⇔ DC⇐ DE⇒ E0◊ E2® E3©',
  wingdings:
    '20  6C● 6D❍ 6E■ 6F□ 70❐ 71❑ 72❒ 73⬧ 74⧫ 75◆ 76❖ 77⬥ 9E· 9F• A0▪ A1○ A4◉ A7▪ A8◻ AA✦ AB★ D8➢ DF← E0→ E1↑ E2↓ E8➔ ' +
    'EF⇦ F0⇨ F1⇧ F2⇩ F3⬄ FB✗ FC✓ FD☒ FE☑ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8A⑩ 46☞ 45☜ 22✂ 28☎ 2A✉',
  'wingdings 2': '20  4F✗ 50✓ 52☑ 53☒ 51☒ 54☒ 96• 97● 98● 99○ 9F▪ A0■ A2■ A3□',
  'wingdings 3': '20  67← 68→ 69↑ 6A↓ 7D▶ 84◁ 85▷',
  webdings: '20  3C▪ 61✓ 63□ 67■ 6E● 72✗',
};

const glyphs = new Map(
  Object.entries(symbolFonts).map(([font, table]) => [
    font,
    new Map(
      [...table.matchAll(/([0-9A-F]{2})(.) ?/gu)].map(([, code, glyph]) => [
        Number.parseInt(code ?? '', 16),
        glyph ?? '',
      ]),
    ),
  ]),
);

/**
 * The characters that glyph codes show: all of a label or «w:sym» in a symbol font. In any other font only U+F020–F0FF
 * are codes: ASCII, lowered, or what Wingdings has there. Unknown: «•».
 */
export function symbolText(text: string, font: string | undefined, findings: FindingLog): string {
  const table = glyphs.get(font?.toLowerCase() ?? '');
  return Array.from(text, (char) => {
    const point = char.codePointAt(0) ?? 0;
    const code = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
    if (code === point && (table === undefined || point >= 0x100) && (point < 0xe000 || point > 0xf8ff)) return char;
    const glyph = (table ?? glyphs.get(code < 0x80 ? '' : 'wingdings'))?.get(code);
    if (glyph !== undefined) return glyph;
    if (table === undefined && code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
    if (code !== 0xb7) findings.add('symbol', `${font ?? ''} ${code.toString(16)}`);
    return '•';
  }).join('');
}

/** The same for running text, where only U+F020–F0FF are taken for codes: a letter is a letter whatever its font. */
export function symbolsInText(text: string, font: string | undefined, findings: FindingLog): string {
  return text.replace(/[\uf020-\uf0ff]+/g, (codes) => symbolText(codes, font, findings));
}
