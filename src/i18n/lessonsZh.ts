/** The words of the screen of lessons, in Chinese. */
import type { LessonsMessages } from './lessonsEn';

export const lessonsZh: LessonsMessages = {
  title: '课程',
  motto: '先猜，再看。每个问题都由屏幕上的计算来回答。',
  present: '演示',
  here: '在这里自学',
  print: '打印',
  copy: '复制一份',
  copyOf: (title) => `${title}（副本）`,
  minutes: (m) => `约 ${m} 分钟`,
  own: '我的课程',
  kept: '保存在本机',
  none: '还没有。',
  create: '+ 用当前画面新建课程',
  open: '打开课程文件',
  scenes: (a) => `${a} 幕`,
  changed: (when) => `修改于 ${when}`,
  edit: '编辑',
  save: '存为文件',
  remove: '删除',
  removed: (title) => `已删除“${title}”。`,
  undo: '撤销',
  file: '课程是一个小文件，无需网络即可打开，也可以发给别人。',
  untitled: '我的课程',
  notKept: '浏览器没有空间保存这门课程。请存为文件，或删除另一门。',
  opened: (title) => `“${title}”已加入我的课程。`,
};
