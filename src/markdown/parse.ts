import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';

/** A content file cut in two: its front matter as text, and the tree of its body. */
export interface ParsedMdx {
  /** YAML between the fences, without them; empty when there is none. */
  readonly frontMatter: string;
  /** mdast of the body; positions count in the whole file (1-based lines, UTF-16 offsets). */
  readonly root: Root;
}

/**
 * Parses a content file with Astro's native engine.
 *
 * Smart punctuation stays off: it would rewrite the quotes, dashes and dots of a signed text.
 * Throws when the MDX itself cannot be parsed (an open `{` or `<`).
 */
export function parseMdx(source: string): ParsedMdx {
  const tree = mdxToMdast(source, { features: { smartPunctuation: false, gfm: true, frontmatter: true } });
  // Sätteri's nodes have the shapes of mdast; its own type also covers MDX nodes, which the guard deals with.
  const root = tree as unknown as Root;
  const [first] = root.children;
  if (first?.type !== 'yaml') return { frontMatter: '', root };
  return { frontMatter: first.value, root: { ...root, children: root.children.slice(1) } };
}
