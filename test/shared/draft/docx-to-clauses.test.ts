import { describe, expect, test } from 'vitest';
import { archiveToClauses, type Unpacked } from '../../../shared/draft/archive-to-clauses.ts';
import { Clause } from '../../../shared/model/clause.ts';
import { canonicalText } from '../../../shared/passage/canonical.ts';
import { sha256 } from '../../support/sha256.ts';
import { toHtml } from '../passage/html.ts';
import { docx, inList, list, type Parts, p, run, style } from './docx-file.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const read = (bytes: Uint8Array) =>
  archiveToClauses({
    bytes,
    decode,
    sha256,
    baseUrl: 'https://programme.example/draft.docx',
    revisionId: 'draft@1',
  });

async function unpacked(parts: Parts): Promise<Unpacked> {
  const result = await read(docx(parts));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  for (const clause of result.value.clauses) {
    expect(Clause.safeParse(clause).success).toBe(true);
    expect(canonicalText(clause.tree)).toBe(clause.text);
  }
  return result.value;
}

const clausesOf = async (parts: Parts): Promise<Clause[]> => (await unpacked(parts)).clauses;

const brief = (clauses: readonly Clause[]) =>
  clauses.map(({ level, number, heading, text }) => [level, number, heading, text]);

const headingStyles = [1, 2, 3].map((rank) => style(`Heading${rank}`, `heading ${rank}`)).join('');
const numberedHeadings = list(1, [
  ['decimal', '%1', 'Heading1'],
  ['decimal', '%1.%2', 'Heading2'],
  ['decimal', '%1.%2.%3', 'Heading3'],
]);
const numberedStyles = [0, 1, 2]
  .map((level) => style(`Heading${level + 1}`, `heading ${level + 1}`, { properties: inList(1, level) }))
  .join('');
const h = (rank: number, words: string, properties = '') => p(words, { style: `Heading${rank}`, properties });

describe('the headings of a Word document', () => {
  test('are its clauses, by the built-in styles, by styles made of them, by outline level, and by title', async () => {
    const clauses = await clausesOf({
      styles: headingStyles + style('Ours', 'Our heading', { basedOn: 'Heading2' }) + style('T', 'Title'),
      body:
        p('Care records', { style: 'T' }) +
        p('For comment.') +
        h(1, '4 Access') +
        p('Who.') +
        p('Relationship', { style: 'Ours' }) +
        p('Why.') +
        p('Deep', { properties: '<w:outlineLvl w:val="2"/>' }) +
        p('How.', { properties: '<w:outlineLvl w:val="9"/>' }),
    });
    expect(brief(clauses)).toEqual([
      [1, null, 'Care records', 'For comment.'],
      [1, '4', 'Access', 'Who.'],
      [2, null, 'Relationship', 'Why.'],
      [3, null, 'Deep', 'How.'],
    ]);
    expect(clauses[3]?.path).toEqual(['4 Access', 'Relationship']);
  });

  test('have the numbers that Word counts, and a level passed over counts as begun', async () => {
    const clauses = await clausesOf({
      styles: numberedStyles,
      numbering: numberedHeadings,
      body:
        h(1, 'A') +
        h(2, 'B') +
        h(3, 'C') +
        h(2, 'D') +
        h(1, 'E') +
        h(3, 'F') +
        h(2, 'G') +
        h(1, 'Unnumbered', inList(0)),
    });
    expect(clauses.map(({ number }) => number)).toEqual(['1', '1.1', '1.1.1', '1.2', '2', '2.1.1', '2.2', null]);
  });

  test.each([
    ['upperLetter', 'Annex %1', 'Annex A'],
    ['upperRoman', '%1.', 'I'],
    ['lowerLetter', '(%1)', 'a'],
    ['decimalZero', 'REQ-%1', 'REQ-01'],
    ['decimal', 'Chapter %1:', 'Chapter 1'],
    ['none', '', null],
    ['bullet', '•', null],
  ])('are numbered in any format: %s, “%s”', async (format, text, number) => {
    const [clause] = await clausesOf({
      styles: headingStyles,
      numbering: list(3, [[format, text]]),
      body: h(1, 'A', inList(3)),
    });
    expect(clause).toMatchObject({ number, heading: 'A' });
  });

  test('begin again where a list says so, and go on where it does not', async () => {
    const again = `<w:num w:numId="7"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const on = `<w:num w:numId="8"><w:abstractNumId w:val="3"/></w:num>`;
    const clauses = await clausesOf({
      styles: headingStyles,
      numbering: list(3, [['decimal', '%1']]) + again + on,
      body: h(1, 'A', inList(3)) + h(1, 'B', inList(3)) + h(1, 'C', inList(7)) + h(1, 'D', inList(8)),
    });
    expect(clauses.map(({ number }) => number)).toEqual(['1', '2', '1', '2']);
  });

  test('have their author’s bookmarks as ids, never Word’s own; a link to one of those still finds its clause', async () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`;
    const clauses = await clausesOf({
      styles: headingStyles,
      body:
        h(1, mark('_Toc1') + mark('scope') + run('Scope')) +
        h(1, mark('_Ref2') + run('Terms')) +
        p('Words.') +
        p(`<w:hyperlink w:anchor="_Ref2">${run('See Terms')}</w:hyperlink>`),
    });
    expect(clauses.map(({ anchor, key }) => [anchor, key])).toEqual([
      ['scope', 'scope'],
      [null, 'terms'],
    ]);
    expect(toHtml(clauses[1]?.tree ?? { type: 'root', children: [] })).toContain('id="_Ref2"');
  });

  test('of the contents list are not read twice, though its own heading may take a number', async () => {
    const clauses = await clausesOf({
      styles:
        numberedStyles +
        style('TOC1', 'toc 1') +
        style('TOCHeading', 'TOC Heading', { basedOn: 'Heading1', properties: '<w:outlineLvl w:val="9"/>' }),
      numbering: numberedHeadings,
      body:
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents', { style: 'TOCHeading' })}${p('2 Scope 3', { style: 'TOC1' })}</w:sdtContent></w:sdt>` +
        p('2 Scope 3', { style: 'TOC1' }) +
        h(1, 'Scope') +
        p('Words.'),
    });
    expect(brief(clauses)).toEqual([[1, '2', 'Scope', 'Words.']]);
  });
});

describe('the text of a Word document', () => {
  const html = async (parts: Parts): Promise<string> => {
    const [clause] = await clausesOf(parts);
    return toHtml(clause?.tree ?? { type: 'root', children: [] });
  };

  test('keeps its lists, with where they start and in what figures', async () => {
    const numbering =
      list(1, [
        ['decimal', '%1.'],
        ['lowerLetter', '(%2)'],
      ]) + list(2, [['bullet', '•']]);
    const item = (words: string, id: number, level = 0) => p(words, { properties: inList(id, level) });
    const body =
      item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1) + item('e', 2) + p('Between.') + item('f', 1);
    expect(await html({ numbering, body })).toBe(
      '<ol><li>a<ol type="a"><li>b</li><li>c</li></ol></li><li>d</li></ol><ul><li>e</li></ul><p>Between.</p><ol start="3"><li>f</li></ol>',
    );
  });

  test('keeps numbers that no list of HTML can show as words: clause numbers on paragraphs, requirement numbers in tables', async () => {
    const numbering =
      list(1, [
        ['decimal', '%1'],
        ['decimal', '%1.%2'],
      ]) + list(2, [['decimal', '%1']]);
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const row = (words: string) => `<w:tr>${cell(p('', { properties: inList(2) }))}${cell(p(words))}</w:tr>`;
    expect(
      await html({
        numbering,
        body: `${p('The system shall work.', { properties: inList(1, 1) })}<w:tbl>${row('One')}${row('Two')}</w:tbl>`,
      }),
    ).toBe(
      '<p>1.1 The system shall work.</p><table><tbody><tr><td><p>1</p></td><td><p>One</p></td></tr><tr><td><p>2</p></td><td><p>Two</p></td></tr></tbody></table>',
    );
  });

  test('is as if every tracked change had been accepted, and is not numbered by what was deleted or moved away', async () => {
    const gone = (words: string) => `<w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
    const marked = (mark: string) => `<w:rPr><w:${mark} w:id="2"/></w:rPr>`;
    const clauses = await clausesOf({
      styles: numberedStyles,
      numbering: numberedHeadings,
      body:
        h(1, gone('Old'), marked('del')) +
        h(1, `<w:moveFrom w:id="3">${run('Moved')}</w:moveFrom>`, marked('moveFrom')) +
        h(1, 'Scope') +
        p(`${run('It ') + gone('may')}<w:ins w:id="4">${run('shall')}</w:ins>${run(' work.')}`) +
        h(1, `<w:moveTo w:id="5">${run('Moved')}</w:moveTo>`, marked('moveTo')),
    });
    expect(brief(clauses)).toEqual([
      [1, '1', 'Scope', 'It shall work.'],
      [1, '2', 'Moved', ''],
    ]);
  });

  test('is without Word’s comments, and has its footnotes at the end of the clause that they belong to', async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const clauses = await clausesOf({
      styles: headingStyles,
      comments: '<w:comment w:id="1">not for the reader</w:comment>',
      footnotes: [1, 2].map((id) => `<w:footnote w:id="${id}">${p(`Note ${id}.`)}</w:footnote>`).join(''),
      relationships:
        '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>',
      body:
        h(1, 'A') +
        p(run('One') + note(1)) +
        `<w:p>${run('x')}<w:r><w:commentReference w:id="1"/></w:r></w:p>` +
        h(1, 'B') +
        p(run('Two') + note(2)),
    });
    expect(brief(clauses)).toEqual([
      [1, null, 'A', 'One[1]\nx\nNote 1.'],
      [1, null, 'B', 'Two[2]\nNote 2.'],
    ]);
    expect(toHtml(clauses[1]?.tree ?? { type: 'root', children: [] })).toContain('<ol start="2"><li id="footnote-2">');
  });

  test('has one row for the head of a table, though all of its rows were marked as that', async () => {
    const row = (words: string) => `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p(words)}</w:tc></w:tr>`;
    expect(await html({ body: `<w:tbl>${row('Head')}${row('1')}${row('2')}</w:tbl>` })).toBe(
      '<table><thead><tr><th><p>Head</p></th></tr></thead><tbody><tr><td><p>1</p></td></tr><tr><td><p>2</p></td></tr></tbody></table>',
    );
  });

  test('keeps its pictures, each once, by what they are; of the others it is said why not, and nothing outside is asked for', async () => {
    const picture = (link: string, said = '') =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${said}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${link}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const image = (id: string, target: string, mode = '') =>
      `<Relationship Id="${id}" Type="x/image" Target="${target}"${mode}/>`;
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const { clauses, pictures } = await unpacked({
      styles: headingStyles,
      relationships:
        image('rId1', 'media/flow.png') +
        image('rId2', 'media/same.emf') +
        image('rId3', 'media/metafile.png') +
        image('rId4', 'media/gone.png') +
        image('rId5', 'http://127.0.0.1:9/tracker.png', ' TargetMode="External"'),
      also: {
        'word/media/flow.png': png,
        'word/media/same.emf': png,
        'word/media/metafile.png': Uint8Array.from([1, 0, 0, 0]),
      },
      body:
        p(picture('r:embed="rId1"', 'Flow of a record')) +
        h(1, run('Scope') + picture('r:embed="rId2"')) +
        h(1, picture('r:embed="rId3"', 'No words')) +
        p(picture('r:embed="rId4"') + picture('r:embed="rId5"') + picture('r:link="rId5"')),
    });
    const [id] = pictures.map((one) => one.id);
    expect(pictures).toEqual([{ id: expect.stringMatching(/^ni:\/\/\/sha-256;/), mediaType: 'image/png', bytes: png }]);
    expect(clauses.map(({ heading, tree, text }) => [heading, toHtml(tree), text])).toEqual([
      ['', `<p><img alt="Flow of a record" src="${id}"/></p>`, ''],
      [
        'Scope',
        `<p><img src="${id}"/></p><p><img alt="No words" src="about:invalid#kind"/></p><p>${'<img src="about:invalid#missing"/>'.repeat(3)}</p>`,
        '',
      ],
    ]);
  });

  test('keeps words in fields, formulas, boxes and tables with merged cells', async () => {
    const formula =
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>';
    const box = `<mc:AlternateContent><mc:Choice Requires="wps">${p('twice')}</mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('Boxed.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Head')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('2')}</w:tc></w:tr></w:tbl>`;
    const body =
      p(`${run('Table ')}<w:fldSimple w:instr=" SEQ Table ">${run('3')}</w:fldSimple>`) +
      p(formula) +
      p(`<w:r>${box}</w:r>`) +
      table;
    expect(await html({ body })).toBe(
      '<p>Table 3</p><p>a/b</p><p>Boxed.</p><table><thead><tr><th colSpan="2"><p>Head</p></th></tr></thead><tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>',
    );
  });

  test('is the same whatever prefix its XML has', async () => {
    const parts = { styles: numberedStyles, numbering: numberedHeadings, body: h(1, 'A') + p('Words.') };
    const plain = await clausesOf(parts);
    const renamed = docx(parts);
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const files = Object.entries(unzipSync(renamed)).map(([path, bytes]) => [
      path,
      strToU8(strFromU8(bytes).replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=')),
    ]);
    expect(await read(zipSync(Object.fromEntries(files)))).toEqual({
      ok: true,
      value: { clauses: plain, pictures: [] },
    });
  });
});
