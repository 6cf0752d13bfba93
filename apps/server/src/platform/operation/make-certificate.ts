// A certificate authority of the office's own, and a certificate for this server, for intranets where nobody else gives one.
// Phones trust it once they have installed the authority's certificate.
import { createPrivateKey, KeyObject, webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { CertificateError } from './certificate.ts';

const day = 24 * 3600 * 1000;
/** Phones refuse server certificates that are valid for longer than 398 days. */
const serverDays = 397;
const authorityDays = 3650;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export interface MadeCertificate {
  readonly authorityFile: string;
  readonly certFile: string;
  readonly keyFile: string;
  readonly validTo: Date;
  /** False when the authority was there already: phones that trust it need nothing new. */
  readonly newAuthority: boolean;
}

/**
 * Writes `authority.pem`, `server.pem` and `server-key.pem` to the folder. An authority that is there is used again.
 *
 * @param names host names and addresses by which phones reach the server
 */
export async function makeCertificate(folder: string, names: readonly string[], now: Date): Promise<MadeCertificate> {
  if (names.length === 0) throw new CertificateError('name the addresses by which the server is reached');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authorityFile = join(folder, 'authority.pem');
  const newAuthority = !existsSync(authorityFile);
  const authority = newAuthority
    ? await makeAuthority(folder, authorityFile, now)
    : await readAuthority(folder, authorityFile);
  const keys = await makeKeys();
  const validTo = new Date(Math.min(now.getTime() + serverDays * day, authority.certificate.notAfter.getTime()));
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ CN: [names[0] as string] }],
    issuer: authority.certificate.subject,
    notBefore: new Date(now.getTime() - day),
    notAfter: validTo,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
      ),
    ],
  });
  const certFile = join(folder, 'server.pem');
  const keyFile = join(folder, 'server-key.pem');
  await writeFile(certFile, `${certificate.toString('pem')}\n${authority.certificate.toString('pem')}\n`);
  await writeFile(keyFile, pemOf(keys.privateKey), { mode: 0o600 });
  return { authorityFile, certFile, keyFile, validTo, newAuthority };
}

interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly key: webcrypto.CryptoKey;
}

async function makeAuthority(folder: string, file: string, now: Date): Promise<Authority> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: ['Luoshi 落实'] }, { OU: [`${now.getUTCFullYear()}`] }],
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + authorityDays * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  await writeFile(join(folder, 'authority-key.pem'), pemOf(keys.privateKey), { mode: 0o600 });
  await writeFile(file, `${certificate.toString('pem')}\n`);
  return { certificate, key: keys.privateKey };
}

async function readAuthority(folder: string, file: string): Promise<Authority> {
  const certificate = new x509.X509Certificate(await readFile(file, 'utf8'));
  const pem = await readFile(join(folder, 'authority-key.pem'), 'utf8');
  const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
  const key = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
  return { certificate, key };
}

async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

const serialNumber = () => `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;

const pemOf = (key: webcrypto.CryptoKey) => KeyObject.from(key).export({ format: 'pem', type: 'pkcs8' }).toString();
