import { describe, expect, test } from 'vitest';
import { fieldKind } from '../../src/domain/task/assignment.ts';
import { brief, inSection } from './task-notation.ts';

describe('what the heading of a column says it holds', () => {
  test.each([
    ['Mốc hoàn thành', 'deadline'],
    ['Mốc thời gian', 'deadline'],
    ['Mốc thực hiện', 'deadline'],
    ['Thời hạn', 'deadline'],
    ['Tiến độ', 'deadline'],
    ['Hạn báo cáo', 'deadline'],
    ['Dự kiến hoàn thành', 'deadline'],
    ['Mốc giới', undefined],
    ['Cột mốc', undefined],
    ['Hạn chế', undefined],
    ['Ghi chú & Đơn vị phối hợp', 'supportNote'],
    ['Đơn vị phối hợp/Ghi chú', 'supportNote'],
    ['Đơn vị phối hợp', 'support'],
    ['Ghi chú', 'note'],
  ])('%s', (heading, kind) => expect(fieldKind(heading)).toBe(kind));
});

describe('cells of supporting units', () => {
  const row = (heading: string, cell: string) =>
    brief(
      inSection([
        ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Mốc hoàn thành', heading],
        ['1', 'Xây dựng quy chế', 'Phòng Kinh tế', 'Quý III/2026', cell],
      ])[0],
    );
  const alone = 'L: Phòng Kinh tế · D: quarter 2026-09-30';
  const with_ = (names: string) => `L: Phòng Kinh tế · S: ${names} · D: quarter 2026-09-30`;
  test.each([
    ['Đơn vị phối hợp', 'Phối hợp Sở Y tế và Môi trường', with_('Sở Y tế và Môi trường')],
    ['Đơn vị phối hợp', 'Phối hợp chặt chẽ với Sở Y tế, Sở Tài chính', with_('Sở Y tế + Sở Tài chính')],
    ['Đơn vị phối hợp', 'Vinachem', with_('Vinachem')],
    ['Đơn vị phối hợp', 'Đã tham mưu ban hành tại QĐ số 4640/QĐ-UBND', alone],
    ['Đơn vị phối hợp', 'Triển khai theo Luật Hóa chất mới', alone],
    ['Đơn vị phối hợp', 'Bám sát chỉ đạo của Chính phủ', alone],
    ['Ghi chú & Đơn vị phối hợp', 'Phối hợp Sở Y tế', with_('Sở Y tế')],
    ['Ghi chú & Đơn vị phối hợp', 'Sở Y tế; các phường', with_('Sở Y tế + các phường')],
    ['Ghi chú & Đơn vị phối hợp', 'Nhiệm vụ mới', alone],
    ['Ghi chú', 'Phối hợp Sở Y tế', alone],
  ])('%s: %s', (heading, cell, expected) => expect(row(heading, cell)).toBe(expected));
});
