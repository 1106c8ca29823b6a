/**
 * On the home page, what falls due: the build knows no today, the browser does. Days that have passed leave the list; when
 * none is left the list says so.
 */
export function watchDeadlines(): void {
  const list = document.querySelector('.den-han');
  if (!list) return;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const rows = [...list.querySelectorAll<HTMLElement>('[data-han]')];
  const ahead = rows.filter((row) => (row.dataset['han'] ?? '') >= today);
  for (const row of rows) row.hidden = !ahead.slice(0, 8).includes(row);
  const none = list.nextElementSibling;
  if (none instanceof HTMLElement) none.hidden = ahead.length > 0;
}
