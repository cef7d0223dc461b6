import type { EditMessages } from './editsEn';

export const editsZh: EditMessages = {
  replaced: (count) => `已粘贴 ${count} 行`,
  placed: (n, name, at) => `已放置样本 ${n}，类别 ${name}，位于 ${at}`,
  moved: (n, name, at) => `样本 ${n}（类别 ${name}）已移到 ${at}`,
  relabelled: (n, name) => `样本 ${n} 的类别已改为 ${name}`,
  deleted: (n, name, at) => `已删除样本 ${n}，类别 ${name}，原位于 ${at}`,
  classAdded: (name) => `已添加类别 ${name}`,
  classRenamed: (letter, name) => `类别 ${letter} 现名为 ${name}`,
  classRemoved: (name) => `已删除类别 ${name}`,
};
