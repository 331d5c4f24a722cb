/** The pages of those who review and judge, on the day that experts score. */
import { listIn, textIn, visitorOf, type Data } from '../../../local/city/seed/visitor';
import type { LocalPerson } from '../../../local/city';
import type { Stop } from './everyPage';
import type { Town } from './town';

/** As local/city/seed/later/playOn.ts leaves them: 首席技师 half scored, 优秀技师 waiting for witnesses. */
const panels = { scoring: '2024.p1', sealed: '2024.p4' } as const;

const somebody = ({ people }: Town, role: LocalPerson['role'], district?: string): LocalPerson => {
  const found = people.find((one) => one.role === role && (district === undefined || one.district === district));
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
};

async function ownPanels(town: Town, person: LocalPerson): Promise<readonly Data[]> {
  return listIn(await visitorOf(town.url, person).ask('expert.cases', {}), 'panels');
}

/** An expert who has everything of the panel yet to do, and one who is through. */
async function ofExperts(town: Town): Promise<Stop[]> {
  const experts = await Promise.all(town.people.filter(({ role }) => role === 'expert').map(async (person) => ({ person, panels: await ownPanels(town, person) })));
  const seated = (done: (panel: Data) => boolean) => {
    for (const { person, panels: own } of experts) {
      const panel = own.find((one) => one.state === 'scoring' && one.tierName === '首席技师' && done(one));
      if (panel) return { openid: person.openid, caseId: encodeURIComponent(textIn(listIn(panel, 'cases')[0] ?? null, 'caseId')) };
    }
    throw new Error('no such expert');
  };
  const fresh = seated(({ done }) => done === 0);
  const ready = seated(({ done, total }) => done === total);
  return [
    { openid: fresh.openid, page: 'expert/seats/seats', sees: '抽到您的专家组' },
    { openid: fresh.openid, page: 'expert/cases/cases', sees: '要打分的人选' },
    { openid: fresh.openid, page: `expert/sheet/sheet?caseId=${fresh.caseId}`, sees: '产生效益' },
    { openid: ready.openid, page: 'expert/cases/cases', sees: /都打完了/ },
    { openid: ready.openid, page: `expert/sheet/sheet?caseId=${ready.caseId}`, sees: '产生效益' },
  ];
}

function ofCity(town: Town): Stop[] {
  const { openid } = somebody(town, 'cityOfficer');
  const discipline = somebody(town, 'discipline').openid;
  return [
    { openid, page: 'staff/queue/queue', sees: '资格复审中' },
    { openid, page: 'staff/dashboard/dashboard', sees: '已到市里，对照名额' },
    { openid, page: 'staff/experts/experts', sees: '鹿城第1研究院' },
    { openid, page: 'staff/panels/panels', sees: '各组到哪一步' },
    { openid, page: `staff/panel/panel?panelId=${panels.scoring}`, sees: '席位' },
    { openid, page: `staff/panel/panel?panelId=${panels.sealed}`, sees: '您的数' },
    { openid, page: 'staff/results/results?tier=chief', sees: /位够 5 份/ },
    { openid, page: 'staff/results/results?tier=senior', sees: '结果牢不牢' },
    { openid, page: 'staff/meeting/meeting', sees: '还在前面几步的人' },
    { openid, page: 'staff/rulings/rulings', sees: /增补 \d+ 名/ },
    { openid: discipline, page: `staff/panel/panel?panelId=${panels.scoring}`, sees: '名字只有您看得到' },
    { openid: discipline, page: 'staff/experts/experts', sees: '鹿城第1研究院' },
  ];
}

/** 土默特右旗, which ranked three and has sent its list, and the first of them. */
async function ofDistrict(town: Town): Promise<Stop[]> {
  const officer = somebody(town, 'districtOfficer', '150221');
  const list = await visitorOf(town.url, officer).ask('review.districtList', {});
  const [first] = listIn(list, 'seniors');
  const nomination = `staff/nomination/nomination?nominationId=${encodeURIComponent(textIn(first ?? null, 'id'))}`;
  return [
    { openid: officer.openid, page: 'staff/ranking/ranking', sees: /已报市人社局/ },
    { openid: officer.openid, page: nomination, sees: '证明材料' },
    { openid: officer.openid, page: 'staff/documents/documents', sees: '地区推荐汇总表' },
  ];
}

export const laterPages = async (town: Town): Promise<readonly Stop[]> => [...ofCity(town), ...(await ofDistrict(town)), ...(await ofExperts(town))];
