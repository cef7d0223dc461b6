/** The words of the sheet Share, in Simplified Chinese. */
import type { shareSheetEn } from './shareSheetEn';

export const shareSheetZh: typeof shareSheetEn = {
  link: '链接',
  copy: '复制链接',
  copied: '已复制：链接含样本、W、步数和视图',
  copiedBare: '链接已复制，其中只含样本与设置',
  notCopied: '此浏览器不允许页面复制。链接已选中，请自行复制。',
  length: (length) => `${length} 个字符。`,
  holds: (samples, _, K) => `${samples} 个样本，${K} 个类别`,
  settings: (eta, bias) => `η = ${eta}，${bias ? '有偏置' : '无偏置'}`,
  moment: (t) => `第 ${t} 步的 W`,
  view: '当前视图',
  inside: (parts) => `其中包含：${parts.join('；')}。`,
  stored: '内容不存放在任何服务器上：全部写在 # 之后。',
  playing: (t) => `下降仍在继续；链接显示第 ${t} 步。`,
  qr: '链接的二维码',
  noQr: '链接太长，无法制成二维码。',
  tooLong: (length, limit) =>
    `内容太多，放不进链接：需要 ${length} 个字符，而最多可打开 ${limit} 个。存档可以保存全部内容。`,
  file: '存档还包含到目前为止的风险。',
  saveFile: '保存存档文件',
  paper: '一页 A4：平面、曲线、W、G 和选中的样本。',
  print: '打印讲义页',
  bare: '页面上有内容被遮住，因此链接和存档只含样本与设置（包括 W₀）。',
  embed: '放进自己的网页：',
  copyEmbed: '复制嵌入代码',
  embedCopied: '代码已复制',
  embedNotCopied: '此浏览器不允许页面复制。请从这里复制代码：',
};
