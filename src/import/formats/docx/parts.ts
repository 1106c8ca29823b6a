import { elements, textOf, type XmlElement } from '../xml.ts';

/** Relation between two parts of the package; `target` is a part name, or an address when `external`. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `styles`, `footnotes`, `officeDocument` … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The relations of a part that lies in `folder` (`word/`, or empty for the package). */
export function readRelations(root: XmlElement | undefined, folder: string): Relation[] {
  return elements(root, 'rel:Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolvePart(target, folder),
      external,
    };
  });
}

function resolvePart(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The text below an element, paragraphs separated by a space, for samples. */
export function plainText(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t') return textOf(element);
  const text = elements(element).map(plainText).join('');
  return element.name === 'w:p' ? `${text} ` : text;
}
