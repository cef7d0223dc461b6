import type { filesEn } from './filesEn';

export const filesZh: typeof filesEn = {
  exporting: {
    python: '用 Python 继续实验',
    title: '导出',
    data: '数据',
    history: '风险记录',
    matrices: 'W 与 G',
    width: '图片宽度',
    pixels: (width) => `${width} 像素`,
    as: (what, format) => `${what}，${format} 格式`,
    titled: (app, what) => `${app}：${what}`,
    bare: '页面上有内容被遮住，因此不导出 R、W 和 G。',
    failed: '浏览器未能生成图片，可改用较小的宽度。',
    samples: (N) => `${N} 个样本`,
    correct: (correct, N) => `${N} 个中有 ${correct} 个分类正确`,
  },
  drop: {
    hint: '松开以预览数据或打开存档',
    folder: '无法打开文件夹，请拖入一个文件。',
    many: (count) => `拖入了 ${count} 个文件，请只拖入一个文件。`,
    none: '拖入的内容不是文件，请拖入一个文件。',
    empty: '这个文件是空的。',
  },
  update: { ready: '新版本已就绪。', reload: '重新加载', later: '稍后' },
};
