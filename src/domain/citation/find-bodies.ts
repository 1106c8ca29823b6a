import type { DocumentNumber } from '../document/document-number.ts';
import { bodyFitsSymbol, isOtherBodys } from '../document/issuer-symbol.ts';
import { behindLastOf, skipSpaces } from '../text/letters.ts';
import type { Following } from './find-context.ts';
import { issuerAt } from './find-issuer.ts';

/** One or more bodies as written in one place, parted by commas. */
export interface Bodies {
  readonly name: string;
  readonly end: number;
}

/** The body at `at`, with those that follow it when several may have issued a document together (`joint`). */
export function bodiesAt(text: string, at: number, joint: boolean): Bodies | undefined {
  const first = issuerAt(text, at);
  return first && joint ? withOthers(text, first) : first;
}

/** «của Bộ Nội vụ, Bộ Tài chính và Bộ Y tế»: all of them. */
export function withOthers(text: string, first: Bodies): Bodies {
  let bodies = first;
  for (let count = 1; count < 8; count += 1) {
    glue.lastIndex = bodies.end;
    const between = glue.exec(text);
    const next = between ? issuerAt(text, bodies.end + between[0].length) : undefined;
    if (!next) break;
    bodies = { name: `${bodies.name}, ${next.name}`, end: next.end };
  }
  return bodies;
}
/** «Chỉ thị số 3/CT-TTg, Quyết định số 4/QĐ-UBND của Thủ tướng Chính phủ và UBND tỉnh»: the body whose symbol the number has. */
export function ownAmong(text: string, follow: Following, number: DocumentNumber): Following {
  if (follow.issuer === null) return follow;
  // Most stand alone, and need no look at their symbols.
  if (!beginsGlue.has(text.charCodeAt(skipSpaces(text, follow.end, 2)))) return follow;
  glue.lastIndex = follow.end;
  const between = glue.exec(text);
  if (!between || !isOtherBodys(follow.issuer, number)) return follow;
  const next = issuerAt(text, follow.end + between[0].length);
  return next && bodyFitsSymbol(next.name, number) ? { ...follow, issuer: next.name, end: next.end } : follow;
}

const beginsGlue = new Set([...',-v&'].map((sign) => sign.charCodeAt(0)));
const glue = /\s{0,2}(?:,(?:\s{1,3}và)?|-|và|&)\s{1,3}/y;

/** «các Nghị quyết của Hội đồng nhân dân tỉnh: số 12/NQ-HĐND …; số 15/NQ-HĐND …»: the body before the colon at `colon`. */
export function bodyBeforeColon(text: string, colon: number): string | null {
  const of = behindLastOf(text, Math.max(0, colon - 70), colon);
  const body = of === -1 ? undefined : issuerAt(text, of);
  return body && body.end === colon ? body.name : null;
}
