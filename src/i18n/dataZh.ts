/** 数据集及其打开、保存的文字（简体中文）。 */
import type { Messages } from './en';
import { teachingZh } from './teachingZh';

export const dataZh: Messages['data'] = {
  title: '数据',
  teaching: teachingZh.title,
  newDraw: teachingZh.newDraw,
  seed: teachingZh.seed,
  names: {
    iris: '鸢尾花花瓣',
    flowers: '鸢尾花，四个特征',
    penguins: '企鹅',
    wine: '葡萄酒',
    digits: '手写数字',
    nine: '九个点',
    blobs: '三个高斯簇',
    overlap: '类别重叠',
    two: '两个类别',
    five: '五个类别',
    empty: '空白',
    ...teachingZh.names,
    own: '自己的样本',
  },
  notLoaded: '数据集无法加载，当前内容没有改变。请重新加载页面再试。',
  sources: {
    iris: '鸢尾花数据：R. A. Fisher，1936；UCI，CC BY 4.0',
    flowers: '鸢尾花数据：R. A. Fisher，1936；UCI，CC BY 4.0',
    penguins: '企鹅数据：K. Gorman 等，2014；palmerpenguins，CC0',
    wine: '葡萄酒数据：M. Forina 等；UCI，CC BY 4.0',
    digits: '手写数字：E. Alpaydin、C. Kaynak，1998；UCI，CC BY 4.0；墨量 / 16',
    nine: '手工放置的九个点',
    ...teachingZh.clouds,
    five: '由五个高斯分布生成，种子固定',
    empty: '',
    ...teachingZh.questions,
    own: '',
  },
  openData: '打开数据',
  table: '样本表',
  openSession: '打开存档',
  saveSession: '保存存档',
};
