/** What became of the trainer, in Simplified Chinese; `zh-CN.ts` holds these words. */
import type { engineEn } from './engineEn';

export const engineZh: typeof engineEn = {
  restarted: (t) => `训练引擎已在第 ${t} 步重新启动，没有丢失任何内容。`,
  onPage: '此浏览器禁止后台计算，训练改由页面本身进行。',
  otherKernel: (kernel: string) =>
    `这次训练先前由内核“${kernel}”计算，而这里没有该内核：之后各步改用另一内核，从新的起点开始，末几位数字可能不同。`,
  travelling: (t) => `正在重新计算第 ${t} 步`,
  stay: '停止',
  startAgain: '重新启动引擎',
  continueFrom: (t) => `从第 ${t} 步继续`,
};
