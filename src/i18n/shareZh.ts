/** The words of links that are opened, in Simplified Chinese. */
import type { shareEn } from './shareEn';

export const shareZh: typeof shareEn = {
  title: '分享',
  close: '关闭',
  reach: {
    disk: '此页面是本机上的文件，手机无法打开它的地址。请在部署了本应用的网址上分享。',
    device:
      '此地址只在本机有效，手机无法打开。请使用 npm start -- --host 显示的网络地址，或在部署了本应用的网址上分享。',
  },
  notLoaded: '页面的这一部分无法加载。请重新加载页面再试。',
  opened: '你打开了分享的链接。你自己的内容已保留：',
  other: '之前显示的内容已保留：',
  back: '返回',
  damaged: (why) => `链接已损坏：${why}。`,
  incomplete: '缺少一部分，或内容被改动',
  unfit: (where) => `${where} 不符合要求`,
  beyond: (what) => what,
  long: (length, limit) => `链接太长：${length} 个字符，最多可读取 ${limit} 个。`,
  newer: '这个链接由更新版本的 Softmax 实验室生成。',
  unopened: '无法打开链接：页面有一部分没有加载。',
  copyText: '复制链接文本',
  textCopied: '已复制',
  startFresh: '重新开始',
  dismiss: '知道了',
};
