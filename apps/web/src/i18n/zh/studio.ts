export const studio = {
  title: '方案',
};
