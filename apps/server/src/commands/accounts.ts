// First set-up from the command line: a jurisdiction, then its three administrators. Everything after that is done in the
// web app by them.
import { Command, Option } from 'commander';
import type { AdministratorRole } from '../platform/context.ts';
import { installationSettings, withInstallation } from './serve.ts';

interface InstallationOptions {
  readonly data: string;
  readonly logLevel: string;
}

interface CreateAdminOptions extends InstallationOptions {
  readonly name: string;
  readonly displayName?: string;
  readonly post: AdministratorRole;
  readonly jurisdiction?: string;
}

export function accountCommands(): Command[] {
  return [createJurisdictionCommand(), createAdminCommand(), resetSecondFactorCommand()];
}

function createJurisdictionCommand(): Command {
  return withInstallation(new Command('create-jurisdiction'))
    .description('Make a jurisdiction (辖区) with its root unit, in an installation that is not running')
    .argument('<name>', 'its full name, as in documents: 云溪县')
    .option('--code <code>', 'code of the root unit', '100')
    .action(async (name: string, options: InstallationOptions & { code: string }) => {
      const { openInstallation } = await import('../server.ts');
      const { createJurisdiction } = await import('../modules/organisation/organisation.service.ts');
      const installation = await openInstallation(installationSettings(options));
      try {
        await createJurisdiction(installation.services, {
          name,
          rootUnit: { code: options.code, name, kind: 'county' },
        });
        console.log(`辖区已建立 jurisdiction made: ${name}`);
      } finally {
        await installation.close();
      }
    });
}

function createAdminCommand(): Command {
  const posts: AdministratorRole[] = ['system_administrator', 'security_administrator', 'auditor'];
  return withInstallation(new Command('create-admin'))
    .description('Make an administrator account and print its one-time password; three administrators, three accounts')
    .requiredOption('--name <name>', 'sign-in name')
    .option('--display-name <name>', 'name that others see (the sign-in name when left out)')
    .addOption(new Option('--post <post>', 'which of the three').choices(posts).makeOptionMandatory())
    .option('--jurisdiction <name>', 'which jurisdiction, where the installation has several')
    .action(createAdmin);
}

function resetSecondFactorCommand(): Command {
  return withInstallation(new Command('reset-second-factor'))
    .description('Take the second factor off an account when nobody is left who may do so in the web app')
    .requiredOption('--name <name>', 'sign-in name')
    .action(async (options: InstallationOptions & { name: string }) => {
      const { openInstallation } = await import('../server.ts');
      const { resetSecondFactorByCommand } = await import('../modules/identity/identity.service.ts');
      const installation = await openInstallation(installationSettings(options));
      try {
        await resetSecondFactorByCommand(installation.services, options.name);
        console.log(`双因素验证已重置 second factor reset: ${options.name}`);
      } finally {
        await installation.close();
      }
    });
}

async function createAdmin(options: CreateAdminOptions): Promise<void> {
  const { openInstallation } = await import('../server.ts');
  const { createAccountWithPosts } = await import('../modules/identity/identity.service.ts');
  const { chooseJurisdiction } = await import('./jurisdiction.ts');
  const { today } = await import('../platform/clock.ts');
  const installation = await openInstallation(installationSettings(options));
  try {
    const { services } = installation;
    const { id, rootUnitId } = await chooseJurisdiction(services, options.jurisdiction);
    const { oneTimePassword } = await createAccountWithPosts(services, id, {
      name: options.name,
      displayName: options.displayName ?? options.name,
      posts: [{ role: options.post, unitId: rootUnitId }],
      validFrom: today(services.clock),
    });
    console.log(
      `账号 ${options.name} 一次性密码：${oneTimePassword}（首次登录须修改 one-time password, to be changed at the first sign-in）`,
    );
  } finally {
    await installation.close();
  }
}
