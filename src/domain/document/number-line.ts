import { typeNames } from './document-types.ts';

const lawTypes = ['nghị quyết', 'bộ luật', 'luật', 'pháp lệnh', 'lệnh'];
/** «Số:» of a letterhead. The National Assembly writes its type before it («Luật số:»), others hardly ever, and then with the colon. */
const label = new RegExp(`^(?:(?:${lawTypes.join('|')})\\s+(?=số)|(?:${typeNames.join('|')})\\s+(?=số\\s*:))`, 'iu');
const onlyNumber = /^số\s*:?\s*[\d.…_\s]*[a-z]?\s*[/-]\s*[^\s,;]*[\p{Lu}\d][^\s,;]*(?:\s*[-/]\s*[^\s,;]+)?[.;,]?$/iu;

/** A letterhead line that has the type before its number: «Nghị quyết số: 494/NQ-UBTVQH13», «Luật số:    /2025/QH15», and nothing else. */
export function isTypedNumberLine(line: string): boolean {
  const typed = label.exec(line.trim())?.[0];
  return typed !== undefined && onlyNumber.test(line.trim().slice(typed.length));
}

/** What a number line says behind «Số:», with its type before it or without: `494/NQ-UBTVQH13`. */
export function afterNumberLabel(line: string): string {
  return line.replace(label, '').replace(/^số\s*:?\s*/iu, '');
}
