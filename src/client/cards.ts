import { cardContent } from './card-content.ts';
import { within } from './dom.ts';
import { overlayStyle } from './overlay.ts';

const subject = 'a.vd, a[data-footnote-ref]';
/** Milliseconds: long enough not to flicker under a passing pointer, and to cross from the link into the card. */
const openDelay = 300;
const closeDelay = 300;
const longPress = 500;

let card: HTMLElement | undefined;
/** The link whose card is open, or waits for its look. */
let owner: HTMLElement | undefined;
let opening = 0;
let closing = 0;
let pressing = 0;

/**
 * Preview cards on citations and footnote marks: by mouse, by keyboard focus, by long press. They can be pointed into, stay
 * until dismissed (Esc, leaving, touching elsewhere) and never lie over their link. Without this script a plain link.
 */
export function watchCards(): void {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    if (card && event.target instanceof Node && card.contains(event.target)) return clearTimeout(closing);
    const link = within(event, subject);
    clearTimeout(opening);
    if (link === owner && link) return clearTimeout(closing);
    if (link) {
      void overlayStyle();
      opening = window.setTimeout(open, openDelay, link);
    } else if (owner && document.activeElement !== owner) scheduleClose();
  });
  document.addEventListener('focusin', (event) => {
    const link = within(event, subject);
    if (link?.matches(':focus-visible')) void open(link);
    else if (!link && owner) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  document.addEventListener('click', (event) => {
    if (!(card && event.target instanceof Node && card.contains(event.target))) close();
  });
  watchTouch();
}

function watchTouch(): void {
  let opened = false;
  const cancel = () => clearTimeout(pressing);
  document.addEventListener(
    'touchstart',
    (event) => {
      opened = false;
      cancel();
      const link = within(event, subject);
      if (!link) return;
      pressing = window.setTimeout(() => {
        opened = true;
        void open(link);
      }, longPress);
    },
    { passive: true },
  );
  document.addEventListener('touchmove', cancel, { passive: true });
  document.addEventListener('touchcancel', cancel, { passive: true });
  document.addEventListener('touchend', (event) => {
    cancel();
    // The finger leaves a link whose card it has just opened: that is not a tap on the link.
    if (opened && event.cancelable) event.preventDefault();
  });
  document.addEventListener('contextmenu', (event) => {
    if (opened) event.preventDefault();
  });
}

async function open(link: HTMLElement): Promise<void> {
  const content = cardContent(link);
  close();
  if (!content) return;
  owner = link;
  await overlayStyle();
  if (owner !== link) return;
  content.id = 'the-xem';
  content.classList.add('the-xem');
  content.setAttribute('role', 'tooltip');
  card = content;
  link.setAttribute('aria-describedby', content.id);
  // In the main landmark, where a reader of landmarks finds it.
  (document.querySelector('main') ?? document.body).append(content);
  place(content, link);
}

/** Below the link where there is room, else above it. */
function place(content: HTMLElement, link: HTMLElement): void {
  const gap = 6;
  const { top, bottom, left } = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = content;
  const above = bottom + gap + height > window.innerHeight && top - gap - height >= 0;
  const rightmost = document.documentElement.clientWidth - width - 16;
  content.style.left = `${Math.max(16, Math.min(left, rightmost)) + window.scrollX}px`;
  content.style.top = `${(above ? top - gap - height : bottom + gap) + window.scrollY}px`;
}

function scheduleClose(): void {
  clearTimeout(closing);
  closing = window.setTimeout(close, closeDelay);
}

function close(): void {
  clearTimeout(opening);
  clearTimeout(closing);
  card?.remove();
  owner?.removeAttribute('aria-describedby');
  card = undefined;
  owner = undefined;
}
