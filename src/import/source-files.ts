import { globSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Endings that are offered to the readers when a whole folder is imported; a file that is named is always tried. */
const documentEnding = /\.(?:docx|doc|odt|pdf|txt|md|rtf|docm)$/i;

/** Formats that hold less of a document than its Word file. */
const poorer = /\.(?:pdf|txt|md)$/i;

/** Whether a document read from `file` tells less than the same one read from `held`: a PDF or plain text beside a Word file. */
export function isPoorer(file: string, held: string): boolean {
  return poorer.test(file) && !poorer.test(held);
}

export interface SourceFiles {
  /** In the order given; the files of a folder sorted by name, Word and OpenDocument last. */
  readonly files: readonly string[];
  /** Names that are neither a file nor a folder. */
  readonly missing: readonly string[];
}

/**
 * The files that the arguments of a command mean: files, folders with all their subfolders, patterns (`*.docx`, which
 * the Windows shell leaves to the program). Lock files of Word (`~$…`), hidden files and links are passed over.
 */
export function findSourceFiles(names: readonly string[]): SourceFiles {
  const files: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const found = kindOf(name);
    if (found === 'file') files.push(name);
    else if (found === 'folder') files.push(...wordLast(folderFiles(name)));
    else {
      const matched = /[*?]/.test(name)
        ? globSync(name).filter((match) => kindOf(match) === 'file' && isDocument(match))
        : [];
      if (matched.length === 0) missing.push(name);
      files.push(...wordLast(matched.sort()));
    }
  }
  return { files: [...new Set(files)], missing };
}

/** So that of a document in both forms the Word file is the version that stays. */
function wordLast(files: readonly string[]): string[] {
  return [...files.filter((file) => poorer.test(file)), ...files.filter((file) => !poorer.test(file))];
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
}

function folderFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return folderFiles(path);
      return entry.isFile() && isDocument(entry.name) ? [path] : [];
    });
}

function isDocument(path: string): boolean {
  return documentEnding.test(path) && !/(?:^|[\\/])~\$[^\\/]*$/.test(path);
}
