// Saving: the text goes up as a file, as any other document does, and becomes a plan or its next edition.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../api/client.ts';
import { createKeyKeeper } from '../../api/command-key.ts';
import { upload } from '../../api/upload.ts';
import { fileOf } from './plan-text.ts';

export type Saved = Answer<'/plans', 'post'>;

interface SaveOptions {
  /** Of the plan whose next edition it becomes; null for a new plan. */
  readonly planId: string | null;
  readonly officeUnitId: string;
  readonly onSaved: (saved: Saved) => void;
}

export function useSaveText({ planId, officeUnitId, onSaved }: SaveOptions) {
  const queryClient = useQueryClient();
  const [keys] = useState(createKeyKeeper);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (text: string, name: string) => {
    setSaving(true);
    setError(undefined);
    const path = planId === null ? '/plans' : `/plans/${planId}/editions`;
    const fields = planId === null ? { officeUnitId } : {};
    try {
      const key = keys.keyFor(`${path} ${officeUnitId} ${name} ${text}`);
      const saved = await upload<Saved>(path, { file: fileOf(text), name, key, fields });
      keys.settle(undefined);
      onSaved(saved);
      void queryClient.invalidateQueries({ queryKey: ['plans'] });
      void queryClient.invalidateQueries({ queryKey: ['plan', saved.planId] });
    } catch (failure) {
      keys.settle(failure);
      setError(failure);
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving, error };
}
