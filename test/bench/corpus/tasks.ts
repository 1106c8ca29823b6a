import type { Block } from '../../../src/domain/plan/plan.ts';
import type { Random } from './random.ts';
import { sentences, units } from './words.ts';

/** «- Phân công thực hiện: …» and «- Thời gian thực hiện: …», as they close an item of a plan. */
export function taskBlocks(random: Random, planDate: string): Block[] {
  const assignment = random.pick(['Phân công thực hiện', 'Phân công', 'Đơn vị thực hiện', 'Cơ quan chủ trì']);
  const time = random.pick(['Thời gian thực hiện', 'Thời gian thực hiện', 'Thời gian hoàn thành']);
  return [
    line(`- ${assignment}: ${someUnits(random)}.`),
    ...(random.chance(0.85) ? [line(`- ${time}: ${sentenceCase(deadline(random, planDate))}.`)] : []),
  ];
}

/** «… chủ trì, phối hợp … tham mưu …, báo cáo trước ngày …» */
export function taskSentence(random: Random, planDate: string): string {
  const [lead = '', support = ''] = random.sample(units, 2);
  const work = random.pick(sentences);
  const start = sentenceCase(lead);
  const what = work.charAt(0).toLocaleLowerCase('vi') + work.slice(1);
  return random.pick([
    `${start} chủ trì, phối hợp với ${support} ${what}; hoàn thành ${deadline(random, planDate)}.`,
    `Giao ${lead} ${what}, báo cáo ${deadline(random, planDate)}.`,
    `${start} theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này; phối hợp ${support} tham mưu sơ kết, tổng kết.`,
    `${start} có trách nhiệm ${what}. Thời gian: ${deadline(random, planDate)}.`,
  ]);
}

/** A task table as appendices have it, 8–24 rows. */
export function taskTable(random: Random, planDate: string): Block {
  const cell = (text: string) => ({ text, noteRefs: [] });
  const head = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'];
  const rows = Array.from({ length: random.int(8, 24) }, (_, index) => [
    String(index + 1),
    random.pick(sentences),
    sentenceCase(random.pick(units)),
    random.chance(0.7) ? someUnits(random) : '',
    sentenceCase(deadline(random, planDate)),
    random.pick(['Kế hoạch', 'Báo cáo', 'Văn bản chỉ đạo', 'Quyết định', 'Đề án', '']),
  ]);
  return { kind: 'table', rows: [head, ...rows].map((row) => row.map(cell)) };
}

function someUnits(random: Random): string {
  return random
    .sample(units, random.int(1, 3))
    .map(sentenceCase)
    .join(random.pick(['; ', ', ']));
}

function deadline(random: Random, planDate: string): string {
  const year = Number(planDate.slice(0, 4));
  return random.pick([
    'thường xuyên',
    'hằng năm',
    `trong quý ${random.pick(['I', 'II', 'III', 'IV'])}/${year + random.int(0, 1)}`,
    `trước ngày ${random.int(1, 28)}/${random.int(1, 12)}/${year + random.int(0, 1)}`,
    `trong tháng ${random.int(1, 12)}/${year}`,
    `giai đoạn ${year}-${year + 5}`,
    `năm ${year + random.int(0, 2)}`,
    'theo quy định',
  ]);
}

const line = (text: string): Block => ({ kind: 'paragraph', text, noteRefs: [] });
const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
