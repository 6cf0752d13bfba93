// Word documents that mean harm or came to it, built by hand: what a zip library writes would be too well-behaved.
import { buildDocx, namespaces } from '../../../../../../packages/plan-compiler/src/read/docx/test/build-docx.ts';

export interface HostileDocument {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Problems it may be refused with. */
  readonly codes: readonly string[];
}

const paragraph = '<w:p><w:r><w:t>一、整治村容村貌。</w:t></w:r></w:p>';

export async function hostileDocuments(): Promise<HostileDocument[]> {
  const good = await buildDocx({ body: paragraph });
  const entity = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${namespaces}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;
  return [
    {
      what: 'macros (.docm)',
      bytes: await buildDocx({ body: paragraph, extra: { 'word/vbaProject.bin': 'x' } }),
      codes: ['file-has-macros'],
    },
    {
      what: 'a bomb of zeros',
      bytes: await buildDocx({ body: paragraph, extra: { 'word/media/zeros.bin': new Uint8Array(400_000_000) } }),
      codes: ['archive-too-large-inside'],
    },
    {
      what: 'external entities',
      bytes: await buildDocx({ body: '', document: entity }),
      codes: ['document-has-external-entities'],
    },
    { what: 'half-written', bytes: good.subarray(0, good.length >> 1), codes: ['archive-broken', 'document-broken'] },
    {
      what: 'broken inside',
      bytes: await buildDocx({ body: '', document: '<w:document><w:body>' }),
      codes: ['document-broken'],
    },
    {
      what: 'a zip that is no document',
      bytes: (await buildDocx({ body: paragraph, mainType: 'application/zip' })).slice(),
      codes: ['file-type-unknown', 'document-broken'],
    },
  ];
}
