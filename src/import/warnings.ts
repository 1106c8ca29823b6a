import { planFacts } from '../domain/plan/plan-facts.ts';
import type { Conversion } from './convert.ts';
import { type FindingCode, findingLabels } from './findings.ts';
import { findGaps } from './gaps.ts';
import type { SpellingHint } from './spelling.ts';

/** One thing that a human should know about an imported document. */
export interface Warning {
  /** Whether somebody has to look before the document is published; the others are only told. */
  readonly look: boolean;
  readonly text: string;
}

/** Findings of the readers that need no look: nothing of the document itself is concerned. */
const harmless: ReadonlySet<string> = new Set<FindingCode>([
  'header-footer',
  'line-wrap',
  'textbox',
  'link-unsafe',
  'legacy-encoding',
]);

/** Words hinted at for one file; a text in another language would have thousands. */
const mostHints = 20;

/** Everything worth saying about a conversion, the gravest first. */
export function findWarnings(conversion: Conversion, hints: readonly SpellingHint[] = []): Warning[] {
  const { plan, differences, unreadable, repairs, findings } = conversion;
  const look = (text: string): Warning => ({ look: true, text });
  const tell = (text: string): Warning => ({ look: false, text });
  const facts = planFacts(plan);
  return [
    ...(unreadable === null ? [] : [look(`Bản ghi ra không đọc lại được đúng như cũ: ${unreadable}`)]),
    ...differences.map((d) =>
      look(`Lệch chữ sau “… ${d.after}” (từ thứ ${d.sourceWord}): tệp có “${d.source}”, trang có “${d.page}”`),
    ),
    ...repairs.map(({ rule, from, to, note }) =>
      rule === 'thu-tu-the-thuc' ? tell(note) : look(`Chỗ sửa: “${from}” → “${to}”. ${note}`),
    ),
    ...findings.map(({ code, count, samples }) => {
      const label: string = Object.hasOwn(findingLabels, code) ? findingLabels[code as FindingCode] : code;
      const examples = samples.length === 0 ? '' : `, ví dụ: ${samples.map((sample) => `“${sample}”`).join('; ')}`;
      return { look: !harmless.has(code), text: `${label} (${count} chỗ${examples})` };
    }),
    ...findGaps([...plan.body, ...plan.attachments]).map(({ label, after, kind }) =>
      look(
        kind === 'missing'
          ? `Số thứ tự nhảy từ “${after}” sang “${label}”: kiểm tra bản gốc có thiếu mục không`
          : `Số thứ tự “${label}” lặp lại ngay sau “${after}”`,
      ),
    ),
    ...[plan.header.letterhead.other ?? []]
      .flat()
      .map((line) => look(`Phần đầu văn bản có dòng “${line}” không rõ là gì: giữ nguyên chữ, hiện như dòng thường`)),
    ...hintLines(hints).map(tell),
    ...(facts.number === null && plan.header.letterhead.number !== undefined ? [tell('Số văn bản còn để trống')] : []),
    ...(facts.date === null && plan.header.letterhead.placeDate !== undefined
      ? [tell('Ngày ban hành còn để trống')]
      : []),
    ...(facts.signer === null ? [tell('Không có phần ký')] : []),
  ];
}

/** One line for each word, however often it stands there: «carbon» four times in a plan is one thing to look at. */
function hintLines(hints: readonly SpellingHint[]): string[] {
  const groups = new Map<string, SpellingHint[]>();
  for (const hint of hints) {
    const key = `${hint.text} ${hint.suggestion}`;
    groups.set(key, [...(groups.get(key) ?? []), hint]);
  }
  const lines = [...groups.values()].map(([first, ...others]) => {
    if (first === undefined) return '';
    const { text, suggestion, context } = first;
    const doubt = suggestion === null ? 'có thể gõ sai' : `có thể là “${suggestion}”`;
    const count = others.length === 0 ? '' : `${others.length + 1} chỗ, ví dụ: `;
    return `Gợi ý: “${text}” ${doubt} (${count}… ${context} …)`;
  });
  const more = lines.length - mostHints;
  return more > 0 ? [...lines.slice(0, mostHints), `… và ${more} từ nữa`] : lines;
}
