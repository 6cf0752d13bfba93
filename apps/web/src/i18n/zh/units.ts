export const units = {
  title: '责任单位',
};
