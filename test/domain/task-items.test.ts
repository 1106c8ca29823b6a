import { describe, expect, test } from 'vitest';
import { extractTasks } from '../../src/domain/task/task.ts';
import { brief, inSection, plan } from './task-notation.ts';

const read = (...lines: string[]) =>
  inSection(...lines).map((task) => [task.text.slice(0, 18), brief(task), task.details.length]);

/** An item that ends with a colon, with dashes below it. */
describe('an item with points of its own', () => {
  test('in a list that a line assigns: it is a task, and the list goes on behind it', () => {
    const content = plan('CÔNG VĂN', 'Ủy ban nhân dân xã yêu cầu Phòng Kinh tế:', '1. Rà soát các cơ sở.');
    const item = {
      kind: 'heading',
      level: 2,
      text: '2. Tổng hợp báo cáo trước ngày 15/4/2026, nội dung bao gồm:',
      noteRefs: [],
    } as const;
    const after = plan('', '- Số cơ sở đã kiểm tra', '- Số vi phạm', '3. Bố trí cán bộ.').body;
    const tasks = extractTasks({ ...content, body: [...content.body, item, ...after] });
    expect(tasks.map((task) => [task.id, brief(task), task.details])).toEqual([
      ['muc-1', 'A: Phòng Kinh tế', []],
      ['muc-2', 'A: Phòng Kinh tế · D: date 2026-04-15', ['Số cơ sở đã kiểm tra', 'Số vi phạm']],
      ['muc-3', 'A: Phòng Kinh tế', []],
    ]);
  });

  test.each([
    ['Tổng hợp báo cáo gồm các nội dung sau:', 'Tổng hợp báo cáo'],
    ['Kiểm tra các nội dung sau:', 'Kiểm tra các nội'],
    ['Báo cáo rõ các vấn đề sau đây:', 'Báo cáo rõ các vấn'],
  ])('parts of one task: %s', (item, starts) =>
    expect(read('1. Sở Y tế', `a) ${item}`, '- Số cơ sở;', '- Số vi phạm.', 'b) Bố trí cán bộ.')).toEqual([
      [expect.stringContaining(starts), 'A: Sở Y tế', 2],
      ['Bố trí cán bộ.', 'A: Sở Y tế', 0],
    ]),
  );

  test.each(['Thực hiện các nhiệm vụ sau:', 'Về công tác chuyên môn:'])('but each is a task of its own: %s', (item) =>
    expect(read('1. Sở Y tế', `a) ${item}`, '- Rà soát hồ sơ.', '- Bố trí cán bộ.')).toEqual([
      ['Rà soát hồ sơ.', 'A: Sở Y tế', 0],
      ['Bố trí cán bộ.', 'A: Sở Y tế', 0],
    ]),
  );

  test('a point that another body has to do is a task, not a detail', () =>
    expect(read('1. Sở Y tế', 'a) Tổ chức tập huấn, gồm:', '- Công an tỉnh rà soát danh sách.')).toEqual([
      ['Tổ chức tập huấn, ', 'A: Sở Y tế', 0],
      ['Công an tỉnh rà so', 'A: Công an tỉnh', 0],
    ]));
});
