/** The words for what is kept in the browser, and for a screen that failed, in Simplified Chinese; `zh-CN.ts` holds them. */
import type { autosaveEn } from './autosaveEn';

export const autosaveZh: typeof autosaveEn = {
  unsaved: '未保存在这台电脑上：浏览器的存储空间已满或被禁用。',
  unsavedShort: '未保存在这台电脑上。',
  damaged: '保存在这台电脑上的内容有一部分已损坏，无法读取。',
  damagedShort: '已保存的内容有损坏。',
  saveDamaged: '下载找到的内容',
  dismiss: '知道了',
  earlier: '上次的内容保存在这台电脑上。',
  continue: '从上次离开处继续',
  stashed: '你自己的内容已保留。',
  goBack: '返回自己的内容',
  failed: {
    title: '这个页面出错了',
    kept: (step, samples) => `当前内容仍在：第 ${step} 步，N = ${samples}。`,
    saved: '它也保存在这台电脑上。',
    unsaved: '它未保存在这台电脑上，请先保存。',
    reload: '重新加载',
    reloadHint: '带着当前内容重新打开页面',
    fresh: '重新开始',
    freshHint: '打开鸢尾花花瓣；当前内容一键可回',
    freshAnyway: '不保留并重新开始',
    freshAnywayHint: '当前内容未保存，将会丢失',
    saveHint: '将当前内容下载为文件',
  },
};
