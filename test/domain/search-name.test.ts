import { describe, expect, test } from 'vitest';
import { namingOf } from '../../src/domain/search/search-name.ts';
import { withoutQuestion } from '../../src/domain/search/search-question.ts';
import { splitWords } from '../../src/domain/search/search-words.ts';

const naming = (query: string, type: string, title: string) =>
  namingOf(
    { text: query, words: splitWords(query), prefix: false, phrase: false },
    { titles: [splitWords(title)], types: [type.split('-')] },
  );
const quyDinh = 'về kiểm soát quyền lực và phòng, chống tham nhũng, tiêu cực trong công tác cán bộ';

describe('a query names a document by its title', () => {
  test.each([
    ['kiểm soát quyền lực và phòng, chống tham nhũng, tiêu cực trong công tác cán bộ', 'quy-dinh', quyDinh, 'whole'],
    ['kiem soat quyen luc va phong chong tham nhung tieu cuc trong cong tac', 'quy-dinh', quyDinh, 'whole'],
    ['công tác văn thư', 'nghi-dinh', 'Về công tác văn thư', 'whole'],
    ['nghị định về công tác văn thư', 'nghi-dinh', 'Về công tác văn thư', 'whole'],
    ['nghị định văn thư', 'nghi-dinh', 'Về công tác văn thư', 'words'],
    ['Điều lệ Đảng', 'dieu-le', 'Điều lệ Đảng', 'whole'],
    ['phòng, chống tham nhũng, tiêu cực', 'quy-dinh', quyDinh, 'none'], // any plan says this
    ['văn thư', 'nghi-dinh', 'Về công tác văn thư', 'none'],
    ['quyết định văn thư', 'nghi-dinh', 'Về công tác văn thư', 'none'],
  ])('%s', (query, type, title, expected) => expect(naming(query, type, title)).toBe(expected));
});

describe('a question is asked without its question', () => {
  test.each([
    ['ai chủ trì rà soát quy hoạch', 'rà soát quy hoạch'],
    ['Đơn vị nào chịu trách nhiệm tuyên truyền?', 'tuyên truyền'],
    ['co quan nao lam so ket', 'so ket'],
    ['rà soát quy hoạch do ai thực hiện', 'rà soát quy hoạch'],
    ['khi nào phải báo cáo kết quả', 'báo cáo kết quả'],
    ['thời hạn hoàn thành chương trình', 'chương trình'],
    ['báo cáo kết quả khi nào xong', 'báo cáo kết quả'],
  ])('%s', (query, rest) => expect(withoutQuestion(query)).toBe(rest));
  test.each(['AI trong quản lý', 'ứng dụng AI', 'rà soát quy hoạch', 'hạn chế, yếu kém', 'ai', 'trại giam'])(
    'not %s',
    (query) => expect(withoutQuestion(query)).toBeUndefined(),
  );
});
