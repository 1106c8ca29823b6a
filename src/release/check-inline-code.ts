import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { listFiles } from './folder.ts';
import { findAttributes } from './html-links.ts';

/**
 * Finds what the site's content security policy would block in a browser: scripts and styles inside the page, event attributes,
 * and pages that lack the policy or have something before it.
 */
export function checkInlineCode(folder: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const file of listFiles(folder)) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    for (const [offset, what] of inlineCode(html))
      problems.push(toProblem(`${basename(folder)}/${file}`, html, offset, what));
  }
  return problems;
}

function* inlineCode(html: string): Generator<readonly [offset: number, what: string]> {
  for (const { name, start } of findAttributes(html, (name) => name === 'style' || name.startsWith('on'))) {
    yield [start, `Thuộc tính “${name}” chạy mã hoặc kiểu ngay trong trang`];
  }
  for (const { index } of html.matchAll(/<style\b/gi)) yield [index, 'Có thẻ <style> trong trang'];
  for (const { index, 0: tag } of html.matchAll(/<script\b[^>]*>/gi)) {
    // A data block (JSON-LD) is not run, and no policy blocks it.
    if (!/\ssrc=|\stype=["']application\/ld\+json["']/i.test(tag)) yield [index, 'Có thẻ <script> không dẫn tới tệp'];
  }
  const policy = html.search(/<meta\b[^>]*http-equiv=["']?Content-Security-Policy/i);
  const first = html.search(/<(?:script|link)\b/i);
  if (policy < 0) yield [0, 'Trang không có thẻ <meta> Content-Security-Policy'];
  else if (first >= 0 && first < policy) yield [first, 'Có tệp được nạp trước thẻ <meta> Content-Security-Policy'];
}

function toProblem(file: string, html: string, offset: number, what: string): Problem {
  const before = html.slice(0, offset);
  return {
    file,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    severity: 'error',
    rule: 'ma-trong-trang',
    what,
    why: 'Chính sách bảo mật của trang chặn mã và kiểu viết ngay trong trang',
    remedy: 'Chuyển vào tệp .js hoặc .css của trang (src/client, src/styles)',
  };
}
