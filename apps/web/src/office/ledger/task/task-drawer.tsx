export function TaskDrawer(_: { readonly taskId: string; readonly onClose: () => void }) {
  return null;
}
