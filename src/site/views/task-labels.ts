import type { DeadlineKind } from '../../domain/task/deadline.ts';
import type { Role } from './task-register.ts';

export const roleLabels: Readonly<Record<Role, string>> = {
  lead: 'Chủ trì',
  support: 'Phối hợp',
  adviser: 'Tham mưu',
  assigned: 'Được giao',
};

/** Last part of the address of a list by kind of deadline. */
export const deadlineSlugs: Readonly<Record<DeadlineKind, string>> = {
  date: 'co-ngay',
  month: 'theo-thang',
  quarter: 'theo-quy',
  year: 'theo-nam',
  regular: 'thuong-xuyen',
  periodic: 'dinh-ky',
  conditional: 'theo-dieu-kien',
  none: 'khong-neu',
};
