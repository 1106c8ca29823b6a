import { serialForms } from '../document/document-number.ts';
import { namesOfType } from '../document/document-types.ts';
import { mayBeOf } from '../document/identity.ts';
import type { Mention } from './citation.ts';

/**
 * «Quyết định số 930», «Luật 54/2024»: the only number of this type that begins so in the text. «(gọi tắt là Đề án 06)»
 * right behind «Quyết định số 06/QĐ-TTg» declares another type for it.
 */
export function withSerials(mentions: readonly Mention[]): Mention[] {
  const numbers = new Map<string, Set<string>>();
  const know = (type: string | null, serial: string, number: string): void => {
    for (const name of namesOfType(type)) {
      const key = `${name} ${serial}`;
      numbers.set(key, (numbers.get(key) ?? new Set()).add(number));
    }
  };
  mentions.forEach((mention, i) => {
    if (mention.number !== null)
      for (const serial of serialForms(mention.number)) know(mention.type, serial, mention.number);
    const declared = mention.kind === 'alias-definition' && mention.number === null ? mentions[i - 1] : undefined;
    if (declared?.number == null || mention.serial === null || mention.start - declared.end > 500) return;
    if (serialForms(declared.number).includes(mention.serial)) know(mention.type, mention.serial, declared.number);
  });
  const meant = ({ type, serial, number }: Mention): string | undefined => {
    const found = number === null && serial !== null ? numbers.get(`${type} ${serial}`) : undefined;
    return found?.size === 1 ? [...found][0] : undefined;
  };
  /** Figures that are also those of another body's document: «Quyết định 99 của UBND tỉnh» beside 99-QĐ/TU. */
  const shared = new Set<string>();
  for (const mention of mentions) {
    const only = meant(mention);
    if (only !== undefined && !mayBeOf(only, mention.issuer)) shared.add(only);
  }
  return mentions.map((mention) => {
    const only = meant(mention);
    const told = only !== undefined && (mention.issuer === null ? !shared.has(only) : mayBeOf(only, mention.issuer));
    return told ? { ...mention, number: only } : mention;
  });
}
