/*
 * Imported first, and the one module that acts on import: schemas are compiled as their modules load, and zod would try
 * to make code of strings to be faster, which the content security policy forbids (and reports).
 */
import * as z from 'zod';

z.config({ jitless: true });
