/** Follows the reader through the document: marks the section at hand in the outline, and goes from one to the next. */
export function watchOutline(): void {
  const nav = document.querySelector<HTMLElement>('.muc-luc');
  const links = [...(nav?.querySelectorAll('a') ?? [])];
  const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  const button = nav?.querySelector('button');
  if (!nav || !button || headings.length === 0) return;
  const here = button.querySelector('span');

  const indexAtHand = () => {
    const line = restingPlace() + 12;
    let index = -1;
    headings.forEach((heading, at) => {
      if (heading.getBoundingClientRect().top <= line) index = at;
    });
    return index;
  };

  let marked = -1;
  const follow = () => {
    const index = indexAtHand();
    if (index === marked) return;
    links[marked]?.removeAttribute('aria-current');
    marked = index;
    const link = links[index];
    link?.setAttribute('aria-current', 'true');
    if (here) here.textContent = link?.textContent ?? '';
    if (link && nav.scrollHeight > nav.clientHeight) keepInView(nav, link);
  };
  let asked = false;
  window.addEventListener(
    'scroll',
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        follow();
      });
    },
    { passive: true },
  );
  // After the first paint: measuring before it would hold it up.
  requestAnimationFrame(() => setTimeout(follow));

  const show = (open: boolean) => button.setAttribute('aria-expanded', String(open));
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  nav.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) show(false);
  });
  nav.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    button.focus();
  });

  // Alt with an arrow: single letters would get in the way of speech input and of typing.
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const target = headings[nextIndex(headings, step)];
    if (!target) return;
    event.preventDefault();
    location.replace(`#${target.id}`);
  });
}

/** The first heading below the place at which an anchor comes to rest, or the last one above it. */
function nextIndex(headings: readonly HTMLElement[], step: number): number {
  const rest = restingPlace();
  const offsets = headings.map((heading) => heading.getBoundingClientRect().top - rest);
  if (step > 0) return offsets.findIndex((offset) => offset > 4);
  return offsets.filter((offset) => offset < -4).length - 1;
}

/** Pixels from the top of the window at which an anchor comes to rest. */
function restingPlace(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

function keepInView(nav: HTMLElement, link: HTMLElement): void {
  const top = link.offsetTop - nav.offsetTop;
  if (top < nav.scrollTop || top + link.offsetHeight > nav.scrollTop + nav.clientHeight)
    nav.scrollTop = top - nav.clientHeight / 2;
}
