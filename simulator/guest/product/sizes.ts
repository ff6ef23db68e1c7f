/** Megabytes and processors of a size. What is not here is taken for a small one. */
const sizes: Readonly<Record<string, { readonly memory: number; readonly cores: number }>> = {
  Standard_D2s_v5: { memory: 8191, cores: 2 },
  Standard_E4s_v5: { memory: 32_767, cores: 4 },
  Standard_B2ms: { memory: 8191, cores: 2 },
};

export const sizeOf = (vmSize: string): { readonly memory: number; readonly cores: number } =>
  sizes[vmSize] ?? { memory: 8191, cores: 2 };
