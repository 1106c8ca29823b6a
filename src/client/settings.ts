/** How the reader wants to see the site: kept on this device only. */

/** Each choice is an attribute of `<html>`; its first value is the default and sets none. */
export const settings = [
  {
    name: 'giao-dien',
    title: 'Giao diện',
    values: [
      ['', 'Theo máy'],
      ['sang', 'Sáng'],
      ['toi', 'Tối'],
    ],
  },
  {
    name: 'co-chu',
    title: 'Cỡ chữ',
    values: [
      ['', 'Thường'],
      ['lon', 'Lớn'],
      ['rat-lon', 'Rất lớn'],
    ],
  },
  {
    name: 'tuong-phan',
    title: 'Tương phản',
    values: [
      ['', 'Thường'],
      ['cao', 'Cao'],
    ],
  },
  // WCAG 2.1.4: whoever speaks to the machine, or rests a hand on the keys, can switch single keys off.
  {
    name: 'phim-tat',
    title: 'Phím «/» mở ô tìm',
    values: [
      ['', 'Bật'],
      ['tat', 'Tắt'],
    ],
  },
] as const;

export type SettingName = (typeof settings)[number]['name'];

/** The value kept on this device; empty for the default, and where the browser keeps nothing. */
export function readSetting(name: SettingName): string {
  try {
    return localStorage.getItem(`vien-dan.${name}`) ?? '';
  } catch {
    return '';
  }
}

export function writeSetting(name: SettingName, value: string): void {
  show(name, value);
  try {
    localStorage.setItem(`vien-dan.${name}`, value);
  } catch {
    // Private windows keep nothing: the choice holds for this page.
  }
}

/** Shows the page as it was left. */
export function applySettings(): void {
  for (const { name } of settings) show(name, readSetting(name));
}

function show(name: SettingName, value: string): void {
  if (value === '') document.documentElement.removeAttribute(`data-${name}`);
  else document.documentElement.setAttribute(`data-${name}`, value);
}
