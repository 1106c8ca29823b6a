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

/** The main areas; a library without plans opens with its own first type of document. `types` are slugs in order. */
export function areasOf(types: readonly string[]): readonly Area[] {
  if (types.includes('ke-hoach') || types[0] === undefined)
    return areas.filter(({ path }) => path !== 'ke-hoach/' || types.length > 0);
  return areas.map((area) => (area.path === 'ke-hoach/' ? { title: 'Toàn văn', path: `${types[0]}/` } : area));
}
