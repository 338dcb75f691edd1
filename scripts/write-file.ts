import { writeFile } from 'node:fs/promises';

/** Writes a file that was asked for by name. @throws Error in the user's words where there is no such folder */
export async function write(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Error(`không có thư mục để ghi tệp ${file}`);
    if (code === 'EISDIR') throw new Error(`${file} là một thư mục, hãy nêu tên tệp`);
    throw error;
  }
}
