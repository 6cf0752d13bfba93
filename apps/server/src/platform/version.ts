/** Version of Luoshi, as in package.json; `luoshi --version`, OpenAPI and the record of releases agree on it. */
export const version = '0.1.0';
