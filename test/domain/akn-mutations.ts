/** One way to spoil a valid document. `find` stands in {@link soundAkn}. */
export interface Mutation {
  readonly name: string;
  readonly find: string | RegExp;
  readonly put: string;
  /** The schema cannot see it: a reference to what is not there. */
  readonly unseen?: true;
}

const spoil = (name: string, find: string | RegExp, put: string): Mutation => ({ name, find, put });

/** Each must be refused: by our table, and by the OASIS schema where that can say it. */
export const mutations: readonly Mutation[] = [
  // An attribute that is required.
  spoil('doc without name', '<doc name="ke-hoach">', '<doc>'),
  spoil('identification without source', '<identification source="#vien-dan">', '<identification>'),
  spoil('references without source', '<references source="#vien-dan">', '<references>'),
  spoil('FRBRthis without value', /<FRBRthis value="[^"]*"\/>/, '<FRBRthis/>'),
  spoil('FRBRdate without date', ' date="2026-06-01" name="ban-hanh"', ' name="ban-hanh"'),
  spoil('FRBRdate without name', ' name="ban-hanh"', ''),
  spoil('FRBRauthor without href', '<FRBRauthor href="#co-quan-ban-hanh"/>', '<FRBRauthor/>'),
  spoil('FRBRlanguage without language', ' language="vie"', ''),
  spoil('organization without showAs', ' showAs="Viện Dẫn"', ''),
  spoil('container without name', '<container name="noi-nhan"', '<container'),
  spoil('hcontainer without name', '<hcontainer name="doan"', '<hcontainer'),
  spoil('ref without href', ' href="/van-ban/05-nq-tw/"', ''),
  spoil('docDate without date', '<docDate date="2026-06-01">', '<docDate>'),
  // A value that is none of its type.
  spoil('a day that does not exist', 'date="2026-06-01" name="ban-hanh"', 'date="2026-06-31" name="ban-hanh"'),
  spoil('a day in Vietnamese order', 'date="2026-06-01" name="ban-hanh"', 'date="01/6/2026" name="ban-hanh"'),
  spoil('a year alone as day', 'date="2026-06-01" name="ban-hanh"', 'date="2026" name="ban-hanh"'),
  spoil('an id with a blank', 'eId="noi-nhan"', 'eId="noi nhan"'),
  spoil('an empty id', 'eId="noi-nhan"', 'eId=""'),
  spoil('a place of notes that the standard does not know', 'placement="bottom"', 'placement="footer"'),
  spoil('a state that the standard does not know', '<p class="star">', '<p class="star" status="draft">'),
  spoil('a span in words', '<td>', '<td rowspan="hai">'),
  // An attribute or element that is not there.
  spoil('an unknown attribute', '<mainBody>', '<mainBody kind="x">'),
  spoil('an attribute of another element', '<meta>', '<meta eId="meta">'),
  spoil('an unknown element', '<mainBody>', '<mainBody><khoan/>'),
  spoil('another namespace', 'ns/akn/3.0', 'ns/akn/2.0'),
  // A child in the wrong place.
  spoil('a paragraph in a paragraph', '<p class="star">*', '<p class="star"><p>*</p>'),
  spoil('a section in a content', '<content><p>', '<content><section/><p>'),
  spoil('a paragraph beside sections', '<hcontainer name="doan"', '<p/><hcontainer name="doan"'),
  spoil('a paragraph in a row', '<tr>', '<tr><p/>'),
  spoil('a row in a cell', '<td>', '<td><tr><td/></tr>'),
  spoil('a break beside paragraphs', '<content>', '<content><br/>'),
  spoil('a note beside paragraphs', '<content>', '<content><authorialNote><p/></authorialNote>'),
  spoil('a container in a cell', '<td>', '<td><container name="x"><p/></container>'),
  spoil('a hierarchy in the conclusions', '<conclusions>', '<conclusions><section/>'),
  spoil('a hierarchy in the preface', '<preface>', '<preface><section/>'),
  spoil('content and sections together', '</intro>', '</intro><content/>'),
  // A wrong order.
  spoil('the body before the metadata', '<meta>', '<mainBody><p/></mainBody><meta>'),
  spoil('the number after its content', /(<num>[^<]*<\/num>)(<content>.*?<\/content>)/, '$2$1'),
  spoil('the introduction after the units', /(<intro>.*?<\/intro>)(<indent .*?<\/indent>)/s, '$2$1'),
  spoil('the address before the component', /(<FRBRthis [^>]*>)(<FRBRuri [^>]*>)/, '$2$1'),
  spoil('the number before the country', /(<FRBRcountry [^>]*>)(<FRBRsubtype [^>]*>)(<FRBRnumber [^>]*>)/, '$3$1$2'),
  spoil('the expression before the work', /(<FRBRWork>.*?<\/FRBRWork>)(<FRBRExpression>.*?<\/FRBRExpression>)/, '$2$1'),
  spoil(
    'the attachments before the conclusions',
    /(<conclusions>.*?<\/conclusions>)\s*(<attachments>.*<\/attachments>)/s,
    '$2$1',
  ),
  // What may not be missing or empty.
  spoil('no metadata', /<meta>.*?<\/meta>/, ''),
  spoil('no body', /<mainBody>.*?<\/mainBody>/s, ''),
  spoil('an empty body', /<mainBody>.*?<\/mainBody>/s, '<mainBody/>'),
  spoil('no date', /<FRBRdate [^>]*\/>/, ''),
  spoil('no author', /<FRBRauthor [^>]*\/>/, ''),
  spoil('an empty preface', /<preface>.*?<\/preface>/s, '<preface/>'),
  spoil('empty conclusions', /<conclusions>.*?<\/conclusions>/s, '<conclusions/>'),
  spoil('empty attachments', /<attachments>.*<\/attachments>/s, '<attachments/>'),
  spoil('an attachment without document', /(<attachment [^>]*>.*?)<doc .*<\/doc>(<\/attachment>)/s, '$1$2'),
  spoil('an empty table', /(<table [^>]*>).*?(<\/table>)/s, '$1$2'),
  spoil('an empty row', /<tr>.*?<\/tr>/s, '<tr/>'),
  spoil('an empty note', /(<authorialNote [^>]*>).*?(<\/authorialNote>)/, '$1$2'),
  // Text where none may stand.
  spoil('text in the body', '<mainBody>', '<mainBody>chữ'),
  spoil('text in a section', '</intro>', '</intro>chữ'),
  spoil('text in a content', '<content>', '<content>chữ'),
  spoil('text in a row', '<tr>', '<tr>chữ'),
  spoil('text in a cell', '<td>', '<td>chữ'),
  spoil('text in the metadata', '<meta>', '<meta>chữ'),
  spoil('text in the document', '<doc name="ke-hoach">', '<doc name="ke-hoach">chữ'),
  // An id twice.
  spoil('an id twice', 'eId="noi-nhan"', 'eId="chu-ky"'),
  spoil('an id of the main document in an attachment', /eId="bang-\d+"/, 'eId="noi-nhan"'),
  spoil('an id of the metadata in the text', 'eId="noi-nhan"', 'eId="vien-dan"'),
  // A reference to what is not there.
  { ...spoil('an author who is not declared', 'href="#co-quan-ban-hanh"', 'href="#ai-do"'), unseen: true },
  { ...spoil('a source who is not declared', 'source="#vien-dan"', 'source="#ai-do"'), unseen: true },
];
