import { remember } from './remember.ts';

/**
 * An ISO date as the office writes it, days and the months 1 and 2 with two figures: `2026-04-07` → `07/4/2026`,
 * `2026-06` → `6/2026`, `2026` → `2026`.
 */
export const formatDate: (iso: string) => string = remember((iso) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return [day, shown, year].filter((part) => part !== '').join('/');
});
