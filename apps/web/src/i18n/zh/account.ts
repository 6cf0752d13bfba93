export const account = {
  title: '我的账号',
};
