import type { NumberEntry } from './number-index.ts';

/**
 * The number index in files: one for a small library; in a large one the serials are divided by their leading digits,
 * so that one question reads one or two files of a few kilobytes.
 */
export interface NumberShard {
  /** Leading digits that the serials share (`11`), or a whole serial with a dot (`11.`); empty when all are in one file. */
  readonly key: string;
  readonly entries: readonly NumberEntry[];
}

/** Documents in one file, unless more have the same serial: a file travels whole. */
const shardSize = 120;

/** Số without leading zeros: `05-NQ/TW` → `5`. */
export function serialOf(number: string): string {
  return /\d+/.exec(number)?.[0].replace(/^0+(?=\d)/, '') ?? '';
}

/** Divides the entries; sorted by number, so that the same library gives the same files. */
export function divideNumbers(entries: readonly NumberEntry[], key = ''): NumberShard[] {
  const documents = entries.reduce((sum, entry) => sum + Math.max(1, entry.documents.length), 0);
  if (documents <= shardSize) return entries.length > 0 || key === '' ? [{ key, entries }] : [];
  const whole = entries.filter((entry) => serialOf(entry.number) === key);
  const longer = [...'0123456789'].flatMap((digit) => {
    const own = entries.filter((entry) => serialOf(entry.number).startsWith(key + digit));
    return own.length > 0 ? divideNumbers(own, key + digit) : [];
  });
  return [...(whole.length > 0 ? [{ key: `${key}.`, entries: whole }] : []), ...longer];
}

/** The file in which a whole serial is, if any. */
export function shardOf(serial: string, keys: readonly string[]): string | undefined {
  if (keys.includes(`${serial}.`)) return `${serial}.`;
  return keys.filter((key) => !key.endsWith('.') && serial.startsWith(key)).sort((a, b) => b.length - a.length)[0];
}

/** The files in which longer serials are that begin with this one. */
export function shardsBehind(serial: string, keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith(serial) && key !== `${serial}.`);
}
