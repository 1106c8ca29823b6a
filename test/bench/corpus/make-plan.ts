import type { Block, Closing, Header, Plan, TextLine } from '../../../src/domain/plan/plan.ts';
import type { CitedDocument } from './cited-documents.ts';
import type { PlanIdentity } from './offices.ts';
import type { Random } from './random.ts';
import { taskBlocks, taskSentence, taskTable } from './tasks.ts';
import { givenNames, places, sentences, surnames } from './words.ts';
import { fullCitation, shortCitation } from './write-citation.ts';

/** What a plan can cite: documents, most cited first, and earlier plans of the corpus. */
export interface Citable {
  readonly documents: readonly CitedDocument[];
  readonly earlier: readonly PlanIdentity[];
}

/** Makes a plan of the size and shape of the real ones: about 16,000 characters, 20 citations, 12 tasks. */
export function makePlan(random: Random, identity: PlanIdentity, citable: Citable): Plan {
  const main = citable.documents[random.chance(0.9) ? random.int(0, 1) : random.zipf(citable.documents.length)];
  if (!main) throw new Error('no document to carry out');
  const cited = Array.from(
    { length: random.int(5, 11) },
    () => citable.documents[random.zipf(citable.documents.length)] ?? main,
  );
  const earlier = citable.earlier.length > 0 && random.chance(0.5) ? [random.pick(citable.earlier)] : [];
  const notes: string[][] = [];

  const prose = (count: number): string =>
    Array.from({ length: count }, () => sentence(random, [main, ...cited]))
      .join('. ')
      .concat('.');
  const withNote = (text: string): TextLine => {
    notes.push([
      `Gồm: ${random
        .sample(citable.documents.slice(0, 400), random.int(2, 5))
        .map((document) => fullCitation(random, document))
        .join('; ')}.`,
    ]);
    return { text, noteRefs: [{ offset: text.length - 1, note: notes.length }] };
  };

  const body: Block[] = [
    paragraph(
      `Thực hiện ${[main, ...cited.slice(0, 2), ...earlier].map((document) => fullCitation(random, document)).join('; ')}; ${identity.issuer} ban hành kế hoạch triển khai thực hiện như sau:`,
    ),
    heading(2, 'I. MỤC ĐÍCH, YÊU CẦU'),
    ...numbers(random.int(3, 5)).map((n) =>
      paragraph(
        `${n}. ${prose(random.int(1, 3))} Thực hiện nghiêm ${shortCitation(random, n === 1 ? main : random.pick(cited))}.`,
      ),
    ),
    heading(2, 'II. NHIỆM VỤ, GIẢI PHÁP'),
  ];
  const tasksInLines = random.chance(0.6);
  for (const n of numbers(random.int(5, 8))) {
    body.push(heading(3, `${n}. ${random.pick(sentences)}`));
    for (const item of numbers(random.int(2, 4))) {
      const text = `- ${prose(random.int(2, 3))}`;
      body.push(
        item === 1 && random.chance(0.25)
          ? { kind: 'paragraph', ...withNote(text) }
          : paragraph(
              random.chance(0.25) ? `${text} Căn cứ ${fullCitation(random, random.pick(cited))} để triển khai.` : text,
            ),
      );
    }
    body.push(...(tasksInLines ? taskBlocks(random, identity.date) : [paragraph(`- ${prose(1)}`)]));
  }
  body.push(
    heading(2, 'III. TỔ CHỨC THỰC HIỆN'),
    ...numbers(random.int(3, 5)).map((n) => paragraph(`${n}. ${taskSentence(random, identity.date)}`)),
    paragraph(
      `Trong quá trình thực hiện ${shortCitation(random, main)} và Kế hoạch này, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo ${identity.issuer} xem xét, quyết định.`,
    ),
  );
  const attachments: Block[] = tasksInLines
    ? []
    : [
        heading(1, 'PHỤ LỤC DANH MỤC NHIỆM VỤ'),
        paragraph(
          `(Kèm theo Kế hoạch số ${identity.draft ? '         ' : identity.number} của ${identity.issuer})`.replace(
            /số {2,}/,
            'số ',
          ),
        ),
        taskTable(random, identity.date),
      ];
  return { header: header(random, identity, main), body, closing: closing(random, identity), attachments, notes };
}

/** One sentence of a real document, sometimes brought to a place, joined with another or tied to a citation. */
function sentence(random: Random, cited: readonly CitedDocument[]): string {
  const text = random.pick(sentences);
  const kind = random.next();
  if (kind < 0.2) return `${text} trên địa bàn xã ${random.pick(places)}`;
  if (kind < 0.35) return `${text}; ${lowerFirst(random.pick(sentences))}`;
  if (kind < 0.42 && cited.length > 0) return `${text} theo ${shortCitation(random, random.pick(cited))}`;
  return text;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}

function header(random: Random, identity: PlanIdentity, main: CitedDocument): Header {
  const { office, draft } = identity;
  const [year, month, day] = identity.date.split('-').map(Number);
  const blank = `        ${identity.number.replace(/^\d+/, '')}`;
  return {
    letterhead: {
      ...(office.superior === null ? {} : { superior: office.superior }),
      issuer: office.letterhead,
      ...(identity.party ? { star: '*' } : {}),
      number: `${identity.party ? 'Số' : 'Số:'} ${draft ? blank : identity.number}`,
      motto: identity.party
        ? 'ĐẢNG CỘNG SẢN VIỆT NAM'
        : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      placeDate: `${office.place}, ngày ${draft ? '    ' : String(day).padStart(2, '0')} tháng ${month} năm ${year}`,
      ...(draft ? { draft: 'Dự thảo' } : {}),
    },
    type: 'KẾ HOẠCH',
    subject: `thực hiện ${fullCitation(random, main)}`,
    rule: identity.party ? '-----' : null,
  };
}

function closing(random: Random, { office }: PlanIdentity): Closing[] {
  const recipients = [
    'Ban Thường vụ Tỉnh ủy,',
    'Các đồng chí ủy viên Ban Chấp hành,',
    'Các tổ chức cơ sở đảng trực thuộc,',
    'Các sở, ban, ngành,',
  ];
  return [
    {
      kind: 'recipients',
      label: 'Nơi nhận:',
      lines: [...random.sample(recipients, random.int(2, 4)), 'Lưu Văn phòng.'].map((line) => `- ${line}`),
    },
    { kind: 'signature', lines: [...office.signature, `${random.pick(surnames)} ${random.pick(givenNames)}`] },
  ];
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, noteRefs: [] });
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text, noteRefs: [] });
