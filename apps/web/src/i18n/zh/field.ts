export const field = {
  title: '我的任务',
};
