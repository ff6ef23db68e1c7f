import * as z from 'zod';

const optional = z.exactOptional;
const caching = z.enum(['None', 'ReadOnly', 'ReadWrite']);
const deleteOption = z.enum(['Delete', 'Detach']);
const reference = z.object({ id: z.string() });
const managedDisk = z.object({ id: optional(z.string()), storageAccountType: optional(z.string()) });
const imageReference = z.object({
  publisher: z.string(),
  offer: z.string(),
  sku: z.string(),
  version: z.string(),
});

const osDisk = z.object({
  osType: optional(z.enum(['Windows', 'Linux'])),
  name: optional(z.string()),
  createOption: optional(z.enum(['FromImage', 'Attach', 'Empty'])),
  caching: optional(caching),
  managedDisk: optional(managedDisk),
  deleteOption: optional(deleteOption),
  diskSizeGB: optional(z.int()),
});

const dataDisk = z.object({
  lun: z.int().min(0),
  name: optional(z.string()),
  createOption: z.enum(['Attach', 'Empty']),
  caching: optional(caching),
  managedDisk: optional(managedDisk),
  deleteOption: optional(deleteOption),
  diskSizeGB: optional(z.int()),
  toBeDetached: optional(z.boolean()),
});

const osProfile = z.object({
  computerName: optional(z.string()),
  adminUsername: optional(z.string()),
  windowsConfiguration: optional(
    z.object({
      provisionVMAgent: z.boolean().default(true),
      enableAutomaticUpdates: z.boolean().default(true),
      timeZone: optional(z.string()),
      patchSettings: optional(
        z.object({
          patchMode: z.string().default('AutomaticByOS'),
          assessmentMode: z.string().default('ImageDefault'),
        }),
      ),
    }),
  ),
  linuxConfiguration: optional(
    z.object({
      disablePasswordAuthentication: z.boolean().default(false),
      provisionVMAgent: z.boolean().default(true),
    }),
  ),
  allowExtensionOperations: optional(z.boolean()),
});

const networkProfile = z.object({
  networkInterfaces: z.array(
    z.object({
      id: z.string(),
      properties: optional(
        z.object({ primary: z.boolean().default(false), deleteOption: optional(deleteOption) }),
      ),
    }),
  ),
});

const securityProfile = z.object({
  securityType: optional(z.enum(['TrustedLaunch', 'ConfidentialVM', 'Standard'])),
  uefiSettings: optional(
    z.object({ secureBootEnabled: z.boolean().default(false), vTpmEnabled: z.boolean().default(false) }),
  ),
  encryptionAtHost: optional(z.boolean()),
});

/**
 * What a PUT or PATCH of a VM says. Passwords are not in it: nothing keeps them, so nothing can show them.
 */
export const vmBody = z.object({
  location: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  zones: optional(z.array(z.string())),
  properties: optional(
    z.object({
      hardwareProfile: optional(z.object({ vmSize: optional(z.string()) })),
      storageProfile: optional(
        z.object({
          imageReference: optional(imageReference),
          osDisk: optional(osDisk),
          dataDisks: optional(z.array(dataDisk)),
        }),
      ),
      osProfile: optional(osProfile),
      networkProfile: optional(networkProfile),
      securityProfile: optional(securityProfile),
      diagnosticsProfile: optional(
        z.object({
          bootDiagnostics: optional(
            z.object({ enabled: z.boolean().default(false), storageUri: optional(z.string()) }),
          ),
        }),
      ),
      licenseType: optional(z.string()),
      availabilitySet: optional(reference),
      virtualMachineScaleSet: optional(reference),
    }),
  ),
});

export type VmBody = z.infer<typeof vmBody>;
