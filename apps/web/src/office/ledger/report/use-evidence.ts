// Files of a report while they travel, and what was chosen of earlier ones.
import { useState } from 'react';
import { newKey } from '../../../api/command-key.ts';
import { sentenceOf } from '../../../api/problem.ts';
import { upload } from '../../../api/upload.ts';
import type { Evidence } from '../../../session/work.ts';

export interface Piece {
  /** Of an upload: also its idempotency key, so that trying again can not file it twice. */
  readonly key: string;
  readonly name: string;
  readonly state: 'sending' | 'sent' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  readonly sentence?: string;
  readonly evidence?: Evidence;
  readonly file?: File;
}

export interface EvidenceChoice {
  readonly pieces: readonly Piece[];
  readonly add: (file: File) => void;
  readonly retry: (piece: Piece) => void;
  readonly choose: (evidence: Evidence) => void;
  readonly remove: (key: string) => void;
}

export function useEvidence(unitId: string): EvidenceChoice {
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  const change = (key: string, part: Partial<Piece>) =>
    setPieces((before) => before.map((piece) => (piece.key === key ? { ...piece, ...part } : piece)));
  const send = async (key: string, file: File) => {
    try {
      const onProgress = (progress: number) => change(key, { progress });
      const given = { file, name: file.name, key, fields: { unitId }, onProgress };
      const evidence = await upload<Evidence>('/evidence', given);
      change(key, { state: 'sent', progress: 1, evidence, name: evidence.name });
    } catch (error) {
      change(key, { state: 'failed', sentence: sentenceOf(error) });
    }
  };
  const remove = (key: string) => setPieces((before) => before.filter((piece) => piece.key !== key));
  return {
    pieces,
    add(file) {
      const key = newKey();
      setPieces((before) => [...before, { key, name: file.name, state: 'sending', progress: 0, file }]);
      void send(key, file);
    },
    retry({ key, file }) {
      if (file === undefined) return;
      change(key, { state: 'sending', progress: 0 });
      void send(key, file);
    },
    choose(evidence) {
      const { id: key, name } = evidence;
      setPieces((before) => {
        if (before.some((piece) => piece.evidence?.id === key))
          return before.filter((piece) => piece.evidence?.id !== key);
        return [...before, { key, name, state: 'sent', progress: 1, evidence }];
      });
    },
    remove,
  };
}
