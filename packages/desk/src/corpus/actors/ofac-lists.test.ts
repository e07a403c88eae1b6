import { expect, test } from 'vitest';
import { entriesTogether } from './name-lists.ts';
import { aliasesIn, publishedTable, publishedXml } from './ofac-lists.ts';

/** Invented entries in the form of OFAC's data specification: no titles, `-0-` for nothing, and the sign that ends a DOS text. */
const SDN = `7,"FRONT OF THE HARBOUR","-0- ","SDGT","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","a.k.a. 'AL-'ABBAS FRONT'; f.k.a. 'HARBOUR, The'."\r
8,"ASH, Elm","individual","SDGT","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ",-0- \r
\u001a`;
const ALT = `7,11,"aka","VANGUARD, ""The""","-0- "\r\n8,12,"fka","BIRCH, Elm",-0- \r\n\u001a`;

test('sdn.csv as published, with the aliases in its remarks', () => {
  expect(publishedTable(SDN)).toEqual([
    {
      list: 'ofac-sdn',
      id: '7',
      kind: '',
      names: ['FRONT OF THE HARBOUR', "AL-'ABBAS FRONT", 'HARBOUR, The'],
    },
    { list: 'ofac-sdn', id: '8', kind: 'individual', names: ['ASH, Elm'] },
  ]);
});

test('alt.csv gives further names to the entries of sdn.csv', () => {
  const together = entriesTogether([...publishedTable(SDN)!, ...publishedTable(ALT)!]);
  expect(together.map(({ id, kind, names }) => [id, kind, names.at(-1)])).toEqual([
    ['7', '', 'VANGUARD, "The"'],
    ['8', 'individual', 'BIRCH, Elm'],
  ]);
});

test.each(['ID,Name\n7,Front\n', '', '7,Front\n'])('%j is no published table', (text) => {
  expect(publishedTable(text)).toBeUndefined();
});

test('sdn.xml as published, with names of persons and aliases, and nothing of what stands beside them', () => {
  const text = `<?xml version="1.0"?>
<sdnList xmlns="urn:invented">
  <publshInformation><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>7</uid><lastName>FRONT &amp; SONS</lastName><sdnType>Entity</sdnType>
    <programList><program>SDGT</program></programList>
    <idList><id><uid>70</uid><idType>Number</idType></id></idList>
    <akaList>
      <aka><uid>71</uid><type>a.k.a.</type><category>strong</category><lastName>VANGUARD</lastName></aka>
    </akaList>
  </sdnEntry>
  <sdnEntry>
    <uid>8</uid><firstName>Elm</firstName><lastName>ASH</lastName><sdnType>Individual</sdnType>
    <akaList>
      <aka><uid>81</uid><type>a.k.a.</type><firstName>&#xC9;lm</firstName><lastName>BIRCH</lastName></aka>
    </akaList>
  </sdnEntry>
</sdnList>`;
  expect(publishedXml(text)).toEqual([
    { list: 'ofac-sdn', id: '7', kind: 'Entity', names: ['FRONT & SONS', 'VANGUARD'] },
    { list: 'ofac-sdn', id: '8', kind: 'Individual', names: ['ASH, Elm', 'BIRCH, Élm'] },
  ]);
});

test('an alias ends where its quotation ends, not at an apostrophe within it', () => {
  expect(
    aliasesIn("a.k.a. 'JAYSH AL-'ASHA'IR'; a.k.a. 'A.B.C.' (Arabic); nationality Land."),
  ).toEqual(["JAYSH AL-'ASHA'IR", 'A.B.C.']);
});
