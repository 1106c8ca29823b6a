/** Recent searches, kept on this device only. Where storage is forbidden there are none. */

const key = 'vien-dan.tim';
const kept = 8;

export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, 200);
  if (text === '') return;
  write([text, ...recentSearches().filter((other) => other !== text)].slice(0, kept));
}

export function forgetSearches(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Private mode or a full store: the search itself works.
  }
}
