export function AddTask(_: { readonly onClose: () => void; readonly onAdded: (taskId: string) => void }) {
  return null;
}
