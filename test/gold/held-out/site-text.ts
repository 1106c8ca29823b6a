import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NumberEntry } from '../../../src/domain/search/number-index.ts';
import { splitWords } from '../../../src/domain/search/search-words.ts';
import { builtPages } from '../../../src/site/build/built-pages.ts';
import type { SearchRecord } from '../../../src/site/views/search-record.ts';

/** A searchable page of a built site, read from its HTML without any code of the search. */
export interface ReadPage {
  readonly path: string;
  readonly record: SearchRecord;
  readonly blocks: readonly Block[];
}
/** A paragraph, list item or table cell. */
export interface Block {
  readonly text: string;
  /** Id at or above it; empty at the top of the page. */
  readonly anchor: string;
  readonly body: boolean;
  /** ` không có vùng cấm `: its words with their marks in one tone placement, and without marks. */
  readonly exact: string;
  readonly folded: string;
}

export interface BuiltLibrary {
  readonly pages: readonly ReadPage[];
  readonly numbers: readonly NumberEntry[];
  /** Names of tasks, from the table of all tasks. */
  readonly tasks: readonly string[];
}

export function readBuiltLibrary(dist: string): BuiltLibrary {
  const pages = [...builtPages(dist)].flatMap(({ path, html }) => {
    const json = /data-search="([^"]*)"/.exec(html)?.[1];
    return json === undefined ? [] : [{ path, record: JSON.parse(decode(json)) as SearchRecord, blocks: blocksOf(html) }];
  });
  const numbers = readdirSync(join(dist, 'so-hieu'))
    .filter((file) => file.startsWith('so-'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(dist, 'so-hieu', file), 'utf8')) as NumberEntry[]);
  const table = readFileSync(join(dist, 'nhiem-vu/nhiem-vu.csv'), 'utf8');
  const tasks = Array.from(
    table.matchAll(/^\d+,(?:"(?:[^"]|"")*"|[^,]*),(?:"[^"]*"|[^,]*),(?:"[^"]*"|[^,]*),"((?:[^"]|"")*)"/gm),
    ([, name = '']) => name.replaceAll('""', '"'),
  );
  return { pages, numbers, tasks };
}

const blockTag = /^\/?(?:p|li|h[1-6]|td|th|dd|dt|div|section|table|tr|ul|ol)$/;

function blocksOf(html: string): Block[] {
  const start = html.search(/data-search="/);
  // A document's own text ends with its article; what follows is the library's (who cites it, its tasks).
  const closing = html.startsWith('<article', html.lastIndexOf('<', start)) ? '</article>' : '</main>';
  const main = html.slice(html.indexOf('>', start) + 1, html.indexOf(closing, start));
  const blocks: Block[] = [];
  let [text, anchor, own, tag] = ['', '', '', ''];
  const end = () => {
    const clean = decode(text).normalize('NFC').replace(/\s+/g, ' ').trim();
    if (clean !== '') {
      const words = splitWords(clean);
      const row = (form: 'exact' | 'folded') => ` ${words.map((word) => word[form]).join(' ')} `;
      blocks.push({
        text: clean,
        anchor: own,
        body: /^(?:p|li|td)$/.test(tag),
        exact: row('exact'),
        folded: row('folded'),
      });
    }
    text = '';
    own = anchor;
  };
  for (const [, name = '', attributes = '', plain = ''] of main.matchAll(/<(\/?[a-z]\w*)([^>]*)>|([^<]+)/g)) {
    if (plain !== '') text += plain;
    if (blockTag.test(name)) {
      end();
      tag = name;
    }
    const id = /(?:^| )id="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && !/^(?:vd|chu-thich|fn)/.test(id)) {
      anchor = id;
      own = id;
    }
  }
  end();
  return blocks;
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'", nbsp: ' ' };
function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
