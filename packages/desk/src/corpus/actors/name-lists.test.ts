import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readNameList } from './name-lists.ts';

function fileOf(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('lists of names', () => {
  test('FollowTheMoney entities, by all their names; those without one are left out', async () => {
    const entities = [
      {
        id: 'a',
        schema: 'Organization',
        properties: { name: ['The Front'], alias: ['الجبهة', 'The Front'] },
      },
      { id: 'b', schema: 'Address', properties: { full: ['1 Street'] } },
    ];
    const path = fileOf(
      'entities.ndjson',
      entities.map((entity) => JSON.stringify(entity)).join('\n'),
    );
    expect(await readNameList(path)).toEqual({
      ok: true,
      value: [
        { list: 'follow-the-money', id: 'a', kind: 'organization', names: ['The Front', 'الجبهة'] },
      ],
    });
  });

  test('a MISP cluster, with synonyms', async () => {
    const cluster = {
      values: [{ uuid: '1', value: 'Front', meta: { synonyms: ['Vanguard'] } }, { value: 'Guard' }],
    };
    expect(await readNameList(fileOf('cluster.json', JSON.stringify(cluster)))).toEqual({
      ok: true,
      value: [
        { list: 'misp', id: '1', kind: 'group', names: ['Front', 'Vanguard'] },
        { list: 'misp', id: 'Guard', kind: 'group', names: ['Guard'] },
      ],
    });
  });

  test('an OFAC table, with the aliases in its remarks', async () => {
    const text = `ent_num,SDN_Name,SDN_Type,Remarks\n7,"FRONT, The",-0-,"a.k.a. 'VANGUARD'; nationality Land."\n`;
    expect(await readNameList(fileOf('sdn.csv', text))).toEqual({
      ok: true,
      value: [{ list: 'ofac-sdn', id: '7', kind: '', names: ['FRONT, The', 'VANGUARD'] }],
    });
  });

  test.each([
    ['cluster.json', '{"values": []}'],
    ['cluster.json', 'no JSON'],
    ['sdn.csv', 'a,b\n1,2\n'],
  ])('%s with %j is refused', async (name, text) => {
    expect(await readNameList(fileOf(name, text))).toMatchObject({
      ok: false,
      problems: [{ code: 'corpus.no-name-list' }],
    });
  });
});
