import { typeSlug } from '../domain/paths.ts';
import type { Library } from './library.ts';
import { perLibrary } from './per-library.ts';

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
export const footer: readonly Area[] = [
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
