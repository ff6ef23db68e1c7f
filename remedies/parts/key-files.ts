/** Where Windows keeps the keys of the machine. */
export const machineKeys = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys';

/** The key that RDP makes for itself; the harness puts the machine's id in place of the asterisk. */
export const rdpKeyFile = `${machineKeys}\\f686aace6942fb7f7ceb231212eef4a4_*`;
