/** Own clauses and packs for tests. */
import type { OwnClause } from '../own-clause.ts';
import type { ClausePack } from '../pack.ts';

/** A valid own clause under 消防, with whatever else is given. */
export function createOwnClause(part: Partial<OwnClause> = {}): OwnClause {
  return {
    id: 'own.sample',
    version: 1,
    title: '报警程序',
    kind: '程序',
    units: ['通用'],
    keywords: ['报警'],
    text: ['## 报警程序', '### 发现火情的人立即报告{组长.姓名}。'],
    subjectName: '消防',
    signedOffBy: '',
    changedAt: 0,
    ...part,
  };
}

export function createPack(...clauses: OwnClause[]): ClausePack {
  return { name: '镇中心校条款', unit: '青山镇示例小学', signedOffBy: '张某某', date: '2026年3月1日', clauses };
}
