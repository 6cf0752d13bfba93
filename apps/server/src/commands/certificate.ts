import { resolve } from 'node:path';
import { Command } from 'commander';

interface Options {
  readonly name: string[];
  readonly folder: string;
}

export function makeCertificateCommand(): Command {
  return new Command('make-certificate')
    .description('Make a certificate for HTTPS in an intranet, from an authority of your own that phones can trust.')
    .requiredOption('--name <host...>', 'names and addresses by which phones reach the server')
    .option('--folder <folder>', 'where the authority, the certificate and its key are kept', 'certificates')
    .action(run);
}

async function run({ name, folder }: Options): Promise<void> {
  const { makeCertificate } = await import('../platform/operation/make-certificate.ts');
  const made = await makeCertificate(resolve(folder), name, new Date());
  console.log(`证书 certificate  ${made.certFile}  (至 until ${made.validTo.toISOString().slice(0, 10)})`);
  console.log(`私钥 private key  ${made.keyFile}`);
  console.log(
    `手机要安装的根证书 to be installed on phones  ${made.authorityFile}${made.newAuthority ? '' : '  (未变 unchanged)'}`,
  );
}

export function phoneCodeCommand(): Command {
  return new Command('phone-code')
    .description('Print a QR code that opens the field app on a phone.')
    .argument('<address>', 'https address of the server, as phones reach it')
    .action(async (address: string, _options, command: Command) => {
      if (!URL.canParse(address) || new URL(address).protocol !== 'https:')
        command.error('error: give the https address of the server', { exitCode: 2 });
      const { renderUnicodeCompact } = await import('uqr');
      const target = new URL('/field/', address).href;
      console.log(renderUnicodeCompact(target));
      console.log(target);
    });
}
