// The certificate and key that `serve --cert --key` listens with: read and checked before anything starts, and again on SIGHUP.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export interface Certificate {
  /** PEM: the certificate, then those above it. */
  readonly cert: string;
  readonly key: string;
  readonly validTo: Date;
  /** Names and addresses it is for. */
  readonly names: readonly string[];
}

/** What is wrong with the files, in one sentence that the person who named them can act on. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

/** @throws {CertificateError} unreadable file, no certificate or key in it, a key of another certificate, expired */
export async function readCertificate(certFile: string, keyFile: string, now: Date): Promise<Certificate> {
  const [cert, key] = await Promise.all([readText(certFile), readText(keyFile)]);
  const certificate = parse(certFile, 'certificate', () => new X509Certificate(cert));
  const privateKey = parse(keyFile, 'private key (in PEM, without a password)', () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new CertificateError(`the key in ${keyFile} does not belong to the certificate in ${certFile}`);
  }
  const validTo = new Date(certificate.validTo);
  if (validTo <= now) throw new CertificateError(`the certificate in ${certFile} expired on ${certificate.validTo}`);
  const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^[A-Za-z ]+:/, ''));
  return { cert, key, validTo, names: names.filter((name) => name !== '') };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CertificateError(`${file} can not be read: ${(error as Error).message}`);
  }
}

function parse<Thing>(file: string, what: string, read: () => Thing): Thing {
  try {
    return read();
  } catch {
    throw new CertificateError(`there is no ${what} in ${file}`);
  }
}
