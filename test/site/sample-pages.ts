import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './serve.ts';

/** One page of each kind, by name, below the site's root; those that this build does not have are left out. */
export function samplePages(): Record<string, string> {
  const pages = {
    'trang-dau': '',
    'ke-hoach': planPage(),
    'danh-sach-ke-hoach': 'ke-hoach/',
    'trang-so': 'van-ban/05-nq-tw/',
    'danh-sach-van-ban': 'van-ban/',
    'theo-loai': `van-ban/loai/${firstFolder('van-ban/loai')}/`,
    'theo-co-quan': `van-ban/co-quan/${firstFolder('van-ban/co-quan')}/`,
    'muc-luc': 'muc-luc/',
    'tim-kiem': 'tim-kiem/?q=ki%E1%BB%83m+tra',
    'nhiem-vu': 'nhiem-vu/',
    'don-vi': 'don-vi/',
    'mot-don-vi': `don-vi/${firstFolder('don-vi')}/`,
    'chuoi-trien-khai': 'chuoi-trien-khai/',
    'so-do': 'so-do/',
    'du-lieu-mo': 'du-lieu-mo/',
    'tro-giup': 'tro-giup/',
    'tro-giup-tim': 'tro-giup/tim-kiem/',
    'tro-giup-lien-ket': 'tro-giup/lien-ket/',
    'bao-loi': 'tro-giup/bao-loi/',
    'do-chinh-xac': 'do-chinh-xac/',
    'tro-nang': 'tro-nang/',
    'khong-thay': '404.html',
  };
  const built = Object.entries(pages).filter(([, path]) => existsSync(join(dist, path.replace(/\?.*/, ''))));
  return Object.fromEntries(built);
}

/** A page that shows a document in full. */
export function planPage(): string {
  return `ke-hoach/${firstFolder('ke-hoach')}/`;
}

function firstFolder(path: string): string {
  const folder = join(dist, path);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.find((entry) => entry.isDirectory())?.name ?? '';
}
