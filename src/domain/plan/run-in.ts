import { parseLabel } from './numbering.ts';

/** Longer words before a colon are a sentence. */
const longestTitle = 100;

/** A labelled paragraph that begins with its own title: «1. Ưu điểm: Chi bộ đã quan tâm …». */
export interface RunIn {
  /** `Ưu điểm`: between label and colon. */
  readonly title: string;
  /** `Chi bộ đã quan tâm …` */
  readonly text: string;
}

/**
 * Reads a run-in title — tên mục đứng liền câu. Undefined where nothing stands behind the colon («2. Hạn chế:»), where no
 * sentence does («1. Nhiệm vụ 1: Xây dựng thể chế»), and where a sentence stands before it.
 */
export function parseRunIn(line: string): RunIn | undefined {
  const label = parseLabel(line)?.text;
  if (label === undefined) return undefined;
  const [, title, text] = /^([^:]+):\s+(\S.*)$/su.exec(line.slice(label.length).trim()) ?? [];
  if (title === undefined || text === undefined || title.length > longestTitle) return undefined;
  const isTitle = /^["“(]?\p{Lu}/u.test(title) && !/[;?!]|\.\s/u.test(title.replace(/\([^)]*\)/gu, ''));
  return isTitle && /[.;:…]["”)]?$/u.test(text) ? { title: title.trim(), text } : undefined;
}
