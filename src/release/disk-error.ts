/** Vì sao: what the system says when a file cannot be written, and what to do, for the person at the keyboard. */
const reasons: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['Ổ đĩa đã đầy', 'Xóa bớt tệp hoặc chọn ổ đĩa khác, rồi chạy lại'],
  EDQUOT: ['Đã hết hạn mức dung lượng', 'Xóa bớt tệp hoặc xin thêm hạn mức, rồi chạy lại'],
  EROFS: ['Ổ đĩa chỉ cho đọc', 'Bỏ khóa chống ghi của USB, hoặc chọn ổ đĩa khác'],
  EACCES: ['Không có quyền ghi', 'Chạy bằng tài khoản có quyền ghi thư mục này, hoặc chọn thư mục khác'],
  EPERM: ['Hệ thống không cho ghi', 'Đóng chương trình đang mở thư mục này, hoặc kiểm tra quyền'],
  EBUSY: ['Thư mục đang được chương trình khác dùng', 'Đóng chương trình đang mở thư mục này, rồi chạy lại'],
  EMFILE: ['Mở quá nhiều tệp cùng lúc', 'Đóng bớt chương trình, rồi chạy lại'],
};

/**
 * The message for an error of the disk, three lines as for any problem; `undefined` for an error that is a programmer's.
 *
 * @param kept what is still whole, e.g. `Bản phát hành trước còn nguyên trong release/`
 */
export function describeDiskError(error: unknown, kept: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ''];
  if (!reason) return undefined;
  const [what, remedy] = reason;
  return [
    `${path ?? 'ổ đĩa'}: lỗi ${what} [o-dia]`,
    `  Vì sao: hệ thống báo ${code}. ${kept}`,
    `  Cách sửa: ${remedy}`,
  ].join('\n');
}
