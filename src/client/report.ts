import { copy } from './clipboard.ts';
import { within } from './dom.ts';

/** Fills a report of an error with what only the browser knows: the address, the section at hand, the selected words. */
export function watchReports(): void {
  document.addEventListener('click', (event) => {
    const link = within(event, '[data-bao-loi]');
    if (!link) return;
    const section = document.querySelector('.muc-luc [aria-current]')?.textContent?.trim();
    const words = getSelection()?.toString().trim().slice(0, 500);
    const report = [
      `Trang: ${document.title}`,
      `Địa chỉ: ${location.href}`,
      section ? `Mục: ${section}` : '',
      words ? `Câu chữ: ${words}` : '',
      `Mã trang: ${link.dataset['baoLoi'] ?? ''}`,
    ]
      .filter(Boolean)
      .join('\n');
    if (link instanceof HTMLAnchorElement) {
      const base = link.href.replace(/\?.*$/, '');
      link.href = `${base}?subject=${encodeURIComponent(`Báo lỗi: ${document.title}`)}&body=${encodeURIComponent(`${report}\n\nChỗ sai: `)}`;
    } else void copy(report, 'Đã chép thông tin báo lỗi');
  });
}
