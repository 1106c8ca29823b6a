import { formatPinpoint, type PinpointStep } from '../domain/citation/pinpoint.ts';

/** Where a numbered unit of the document on this page stands: its ancestors by their ids, itself last. */
export function pinpointOf(unit: Element): string {
  const steps: PinpointStep[] = [];
  for (const candidate of document.querySelectorAll('.van-ban [id]')) {
    const above = candidate === unit || unit.id.startsWith(`${candidate.id}-`);
    const step = above ? stepOf(candidate) : undefined;
    if (step) steps.push(step);
    if (candidate === unit) break;
  }
  return formatPinpoint(steps);
}

function stepOf(unit: Element): PinpointStep | undefined {
  const kind = /(?:^|\s)c-([a-z]+)/.exec(unit.className)?.[1] as PinpointStep['kind'] | undefined;
  const label = unit.querySelector('.so')?.textContent ?? '';
  if (kind) return { kind, label, ordinal: Number(/-[gc](\d+)$/.exec(unit.id)?.[1] ?? 1) };
  // The heading of an attachment names it; other headings without a number are no part of a reference.
  return unit.matches('.dinh-kem > h2') ? { kind: 'heading', label: unit.textContent ?? '', ordinal: 1 } : undefined;
}
