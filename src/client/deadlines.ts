/** On the home page: the build knows no today, the browser does. Days that have passed are marked; nothing moves. */
export function watchDeadlines(): void {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  for (const row of document.querySelectorAll<HTMLElement>('[data-han]')) {
    if ((row.dataset['han'] ?? '') < today) row.classList.add('qua');
  }
}
