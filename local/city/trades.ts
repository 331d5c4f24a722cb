/** What people do in which kind of unit, as the national list of occupations calls it. */
export interface Trade {
  readonly occupation: string;
  readonly positions: readonly string[];
}

const trade = (occupation: string, ...positions: string[]): Trade => ({ occupation, positions });

const electrician = trade('电工', '设备科电气维修班长', '供电车间电工', '动力车间运行班长');
const fitter = trade('钳工', '机修车间钳工', '装配车间班长', '设备科点检员');
const welder = trade('焊工', '结构车间焊工', '管道班班长', '焊接实验室技师');

const metal = [
  electrician,
  fitter,
  welder,
  trade('炼钢工', '炼钢厂转炉炉长', '炼钢厂工艺技师'),
  trade('高炉炼铁工', '炼铁厂值班工长', '炼铁厂炉前班长'),
  trade('轧钢工', '轨梁厂轧钢班长', '薄板厂主操'),
  trade('起重装卸机械操作工', '炼钢厂天车班长', '原料场天车工'),
];
const rareEarth = [
  electrician,
  trade('稀土冶炼工', '萃取车间主操', '火法车间班长'),
  trade('稀土材料生产工', '抛光粉车间班长', '磁材车间技师'),
  trade('化学检验员', '质检中心化验班长', '质检中心检验员'),
];
const machinery = [
  fitter,
  welder,
  electrician,
  trade('车工', '精加工车间车工', '数控车间班长'),
  trade('铣工', '精加工车间铣工', '工装车间技师'),
  trade('多工序数控机床操作调整工', '数控车间调整工', '数控车间班长'),
  trade('装配钳工', '总装车间班长', '试制车间技师'),
];
const energy = [
  electrician,
  fitter,
  trade('锅炉运行值班员', '发电部锅炉主值', '发电部值长'),
  trade('风力发电运维值班员', '风场运维班长', '风场检修技师'),
  trade('光伏组件制造工', '层压车间班长', '组件车间技师'),
];
const service = [
  trade('汽车维修工', '维修车间组长', '总检验员'),
  trade('中式烹调师', '行政总厨', '热菜主管'),
  trade('育婴员', '培训督导', '护理组长'),
  trade('公交客车驾驶员', '车队安全员', '线路班长'),
];
const school = [
  electrician,
  welder,
  fitter,
  trade('数控车工', '实训中心指导教师', '技能大师工作室负责人'),
  trade('工业机器人系统操作员', '智能制造系实训教师', '竞赛指导教师'),
];
const food = [
  electrician,
  trade('乳品加工工', '灌装车间班长', '配料车间技师'),
  trade('农产品食品检验员', '化验室主任', '化验员'),
];

/** A kind of unit: how its code begins, how its name ends, what is done there. */
export interface UnitKind {
  readonly code: '91' | '12' | '52';
  readonly endings: readonly string[];
  readonly trades: readonly Trade[];
}

export const unitKinds: readonly UnitKind[] = [
  { code: '91', endings: ['钢铁有限责任公司', '特钢有限公司', '铝业有限公司'], trades: metal },
  { code: '91', endings: ['稀土新材料有限公司', '磁性材料有限公司', '稀土冶炼有限公司'], trades: rareEarth },
  { code: '91', endings: ['重型机械有限公司', '精密装备有限公司', '机电设备厂'], trades: machinery },
  { code: '91', endings: ['热电有限公司', '风电运维有限公司', '光伏科技有限公司'], trades: energy },
  { code: '91', endings: ['汽车服务有限公司', '餐饮管理有限公司', '公共交通有限公司'], trades: service },
  { code: '12', endings: ['技师学院', '职业技术学校', '高级技工学校'], trades: school },
  { code: '52', endings: ['职业培训学校', '技能培训中心'], trades: school },
  { code: '91', endings: ['乳业有限公司', '绿色食品有限公司'], trades: food },
];
