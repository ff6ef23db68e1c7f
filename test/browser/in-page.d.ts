export declare function faintTexts(): string[];
export declare function cutOff(): string[];
export declare function badStructure(): string[];
