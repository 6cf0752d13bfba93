export const ledger = {
  title: '任务台账',
};
