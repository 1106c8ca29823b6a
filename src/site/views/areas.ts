import { rootOf, type SitePath, typeSlug } from '../../domain/paths.ts';
import { remember } from '../../domain/text/remember.ts';
import type { Library } from '../library/library.ts';
import { perLibrary } from '../library/per-library.ts';
import { escapeHtml, escapeText } from './html.ts';

/** A place of the site that every page links to. */
export interface Area {
  readonly title: string;
  readonly path: string;
}

const areas: readonly Area[] = [
  { title: 'Kế hoạch', path: 'ke-hoach/' },
  { title: 'Nhiệm vụ', path: 'nhiem-vu/' },
  { title: 'Văn bản', path: 'van-ban/' },
  { title: 'Mục lục số', path: 'muc-luc/' },
  { title: 'Trợ giúp', path: 'tro-giup/' },
];

/** Links at the foot of every page. */
const footer: readonly Area[] = [
  { title: 'Đơn vị', path: 'don-vi/' },
  { title: 'Chuỗi triển khai', path: 'chuoi-trien-khai/' },
  { title: 'Sơ đồ thư viện', path: 'so-do/' },
  { title: 'Dữ liệu mở', path: 'du-lieu-mo/' },
  { title: 'Tìm kiếm và gõ số', path: 'tro-giup/tim-kiem/' },
  { title: 'Liên kết được tạo thế nào', path: 'tro-giup/lien-ket/' },
  { title: 'Độ chính xác', path: 'do-chinh-xac/' },
  { title: 'Tính tiếp cận', path: 'tro-nang/' },
  { title: 'Báo lỗi', path: 'tro-giup/bao-loi/' },
  { title: 'Tự kiểm tra', path: 'tu-kiem-tra/' },
];

/** The main areas; a library without plans opens with its own first type of document. Every page asks. */
export const areasOf: (library: Library) => readonly Area[] = perLibrary('areas', (library) => {
  const [first] = library.documents;
  if (first === undefined) return areas.filter(({ path }) => path !== 'ke-hoach/');
  if (library.documents.some(({ facts }) => typeSlug(facts.type) === 'ke-hoach')) return areas;
  const path = `${typeSlug(first.facts.type)}/`;
  return areas.map((area) => (area.path === 'ke-hoach/' ? { title: 'Toàn văn', path } : area));
});

/** The main areas as entries of a list on the page at `path`, the one it lies in marked. */
export function areaItems(library: Library, path: SitePath): string {
  const here = areasOf(library).find((area) => path.startsWith(area.path));
  return items(areasOf(library), rootOf(path), here);
}

/** The links at the foot as entries of a list; `root` leads from their page to the site's root. */
export const footerItems: (root: string) => string = remember((root) => items(footer, root));

function items(list: readonly Area[], root: string, here?: Area): string {
  const entries = list.map((area) => {
    const current = area === here ? ' aria-current="true"' : '';
    return `<li><a href="${escapeHtml(root + area.path)}"${current}>${escapeText(area.title)}</a></li>`;
  });
  return entries.join('');
}
