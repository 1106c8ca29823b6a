import type { Nodes, Root } from 'mdast';
import type { Problem } from '../domain/problem.ts';

/** Elements that a content file may use: each is plain text layout and takes no attribute. */
const listedElements: ReadonlySet<string> = new Set(['br', 'gop', 'ngang']);
/** What a link in a content file may point to. */
const safeLink = /^(?:https?:\/\/|mailto:|#|\/(?!\/)|\.{1,2}\/|[\w-]+(?:\/|$))/i;

/**
 * Guard — chặn mã: content is data and runs no code. Finds imports, exports, expressions, unlisted elements, attributes
 * and link schemes, each with its place.
 */
export function findForbidden(root: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Nodes | MdxNode, what: string, remedy: string) =>
    problems.push({
      file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      severity: 'error',
      rule: 'chan-ma',
      what,
      why: 'Văn bản trong thư viện là dữ liệu, không được chứa mã chạy được',
      remedy,
    });

  const visit = (node: Nodes | MdxNode): void => {
    switch (node.type) {
      case 'mdxjsEsm':
        report(
          node,
          `Dòng “${firstLine(node.value)}” là lệnh import/export`,
          'Gõ “\\” trước chữ đầu dòng, hoặc bỏ dòng này',
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(node, `“{${firstLine(node.value)}}” là biểu thức`, 'Gõ “\\{” và “\\}” nếu là dấu ngoặc trong văn bản');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!listedElements.has(node.name ?? '')) {
          report(
            node,
            `“<${node.name ?? ''}>” không có trong danh sách được dùng`,
            `Chỉ dùng được: ${[...listedElements].map((name) => `<${name}/>`).join(', ')}; gõ “\\<” nếu là dấu nhỏ hơn`,
          );
        } else if (node.attributes.length > 0) {
          report(node, `“<${node.name}>” không được có thuộc tính`, `Gõ lại là <${node.name}/>`);
        }
        break;
      case 'html':
        report(node, `“${firstLine(node.value)}” là mã HTML`, 'Gõ “\\<” nếu là dấu nhỏ hơn trong văn bản');
        break;
      case 'link':
      case 'image':
      case 'definition':
        if (!safeLink.test(node.url.trim())) {
          report(
            node,
            `Liên kết “${node.url}” dùng kiểu địa chỉ không được phép`,
            'Chỉ dùng http, https, mailto hoặc địa chỉ trong thư viện',
          );
        }
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return problems;
}

/** The MDX nodes that Sätteri puts into the tree beside those of mdast. */
type MdxNode =
  | { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression'; value: string; position?: Nodes['position'] }
  | {
      type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
      name: string | null;
      attributes: readonly unknown[];
      children: (Nodes | MdxNode)[];
      position?: Nodes['position'];
    };

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
