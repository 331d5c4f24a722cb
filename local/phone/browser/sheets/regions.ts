import type { PickerColumn } from './pickerSheet';

/** Enough of the country to try a region picker: Inner Mongolia in its cities, Baotou in its districts. */
const provinces = [
  '内蒙古自治区', '北京市', '天津市', '河北省', '山西省', '辽宁省', '吉林省', '黑龙江省', '上海市', '江苏省', '浙江省', '安徽省', '福建省',
  '江西省', '山东省', '河南省', '湖北省', '湖南省', '广东省', '广西壮族自治区', '海南省', '重庆市', '四川省', '贵州省', '云南省', '西藏自治区',
  '陕西省', '甘肃省', '青海省', '宁夏回族自治区', '新疆维吾尔自治区', '香港特别行政区', '澳门特别行政区', '台湾省',
];
const cities: Record<string, string[]> = {
  内蒙古自治区: [
    '包头市', '呼和浩特市', '乌海市', '赤峰市', '通辽市', '鄂尔多斯市', '呼伦贝尔市', '巴彦淖尔市', '乌兰察布市', '兴安盟', '锡林郭勒盟', '阿拉善盟',
  ],
};
const districts: Record<string, string[]> = {
  包头市: ['昆都仑区', '青山区', '东河区', '九原区', '石拐区', '白云鄂博矿区', '土默特右旗', '固阳县', '达尔罕茂明安联合旗'],
};
const unlisted = ['全部'];

export function regionColumns(value: string[], level: string, chosen: number[] | undefined): PickerColumn[] {
  const column = (labels: string[], index: number): PickerColumn & { text: string } => {
    const wanted = chosen ? (chosen[index] ?? 0) : Math.max(0, labels.indexOf(value[index] ?? ''));
    const selected = Math.min(wanted, labels.length - 1);
    return { labels, selected, text: labels[selected] ?? '' };
  };
  const province = column(provinces, 0);
  const city = column(cities[province.text] ?? unlisted, 1);
  const district = column(districts[city.text] ?? unlisted, 2);
  return [province, city, district].slice(0, { province: 1, city: 2 }[level] ?? 3);
}
