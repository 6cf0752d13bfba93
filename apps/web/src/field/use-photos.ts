// Photos of a report: each is made small and sent as soon as it is taken, while the text is still being written.
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../api/command-key.ts';
import { sentenceOf } from '../api/problem.ts';
import { upload } from '../api/upload.ts';
import type { Evidence } from '../session/work.ts';
import { photoName, shrinkPhoto } from './photo.ts';

export interface Photo {
  /** Also the key of its upload, so that trying again can't file it twice. */
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly state: 'sending' | 'sent' | 'failed' | 'unreadable';
  /** 0 to 1. */
  readonly progress: number;
  readonly sentence?: string;
  readonly evidenceId?: string;
}

export function usePhotos(unitId: string, onSent: (evidence: { id: string; name: string }) => void) {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const blobs = useRef(new Map<string, Blob>());
  const addresses = useRef(new Set<string>());
  useEffect(() => {
    const made = addresses.current;
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, []);
  const change = (key: string, part: Partial<Photo>) =>
    setPhotos((before) => before.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)));

  const send = async (key: string, name: string) => {
    const file = blobs.current.get(key);
    if (file === undefined) return;
    change(key, { state: 'sending', progress: 0 });
    try {
      const onProgress = (progress: number) => change(key, { progress });
      const evidence = await upload<Evidence>('/evidence', { file, name, key, fields: { unitId }, onProgress });
      change(key, { state: 'sent', progress: 1, evidenceId: evidence.id });
      onSent({ id: evidence.id, name: evidence.name });
    } catch (error) {
      change(key, { state: 'failed', sentence: sentenceOf(error) });
    }
  };

  const add = async (file: File) => {
    const key = newKey();
    const name = photoName(file.name);
    const address = URL.createObjectURL(file);
    addresses.current.add(address);
    setPhotos((before) => [...before, { key, name, address, state: 'sending', progress: 0 }]);
    try {
      blobs.current.set(key, await shrinkPhoto(file));
    } catch {
      change(key, { state: 'unreadable' });
      return;
    }
    await send(key, name);
  };

  return {
    photos,
    add: (files: Iterable<File>) => {
      for (const file of files) void add(file);
    },
    retry: (photo: Photo) => void send(photo.key, photo.name),
    remove: (photo: Photo) => setPhotos((before) => before.filter(({ key }) => key !== photo.key)),
  };
}
