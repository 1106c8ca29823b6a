import { commonRule, ruleLabels } from '../site/views/rule-labels.ts';
import { make } from './dom.ts';

/** What a preview card of `link` says, taken from the page itself; undefined when the page has nothing on it. */
export function cardContent(link: HTMLElement): HTMLElement | undefined {
  if (link.hasAttribute('data-footnote-ref')) return noteContent(link);
  const unsettled = link.classList.contains('vd-ambiguous');
  const listed = listedEntries(link);
  const entries = listed.map((entry) => copyOf(entry, listed.length > 1));
  if (entries.length === 0 && !unsettled) return undefined;
  const card = make('div', {});
  if (unsettled) {
    card.className = 'chua-ro';
    card.append(
      make('p', { class: 'ten' }, 'Chưa xác định được văn bản nào'),
      make(
        'p',
        {},
        entries.length > 0
          ? 'Câu chữ ở đây không đủ để biết chắc. Có thể là:'
          : 'Câu chữ ở đây không đủ để biết chắc là văn bản nào.',
      ),
    );
  }
  card.append(...entries);
  const rule = (ruleLabels as Readonly<Record<string, string>>)[link.dataset['r'] ?? commonRule];
  if (rule && !unsettled) card.append(make('p', { class: 'vi-sao' }, `Căn cứ gắn liên kết: ${rule}.`));
  return card;
}

/** Where the list of cited documents has what `link` means: by the places it names, else by its address. */
function listedEntries(link: HTMLElement): readonly Element[] {
  const all = [...document.querySelectorAll('.ds-dan > li')];
  const { k } = link.dataset;
  if (k !== undefined) return k.split(' ').flatMap((place) => all[Number(place) - 1] ?? []);
  const address = link.getAttribute('href');
  return all.filter((entry) => entry.querySelector('.ten')?.getAttribute('href') === address);
}

/** A copy of an entry for the card; of several, only what tells them apart. */
function copyOf(entry: Element, brief: boolean): HTMLElement {
  const copy = make(
    'div',
    { class: 'muc-the' },
    make('p', { class: 'ten' }, entry.querySelector('.ten')?.textContent ?? ''),
  );
  const parts = [...entry.querySelectorAll(brief ? '.trich, .phu:nth-of-type(1)' : '.trich, .phu')];
  copy.append(...parts.map((part) => part.cloneNode(true)));
  return copy;
}

function noteContent(link: HTMLElement): HTMLElement | undefined {
  const note = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  if (!note) return undefined;
  const text = make('div', { class: 'chu-thich' });
  for (const paragraph of note.querySelectorAll('p')) {
    const copy = paragraph.cloneNode(true) as HTMLElement;
    for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
    text.append(make('p', {}, copy.textContent?.trim() ?? ''));
  }
  return make('div', {}, make('p', { class: 'ten' }, `Chú thích ${link.textContent?.trim() ?? ''}`), text);
}
