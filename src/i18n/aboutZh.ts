import type { aboutEn } from './aboutEn';

export const aboutZh: typeof aboutEn = {
  title: '关于',
  purpose: 'Softmax 实验室让你看到 softmax 回归如何学习。页面上的每个数都在本机以双精度算出。',
  version: (version) => `版本 ${version}，MIT 许可证。`,
  local: '你在这里所做的一切都不会发送到任何地方。',
  fonts: '字体：Source Serif 4 与 Source Sans 3，SIL Open Font License 1.1。',
  notices: '许可证声明',
};
