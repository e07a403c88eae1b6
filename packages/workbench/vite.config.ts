import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `respondeat serve` listens while the workbench is worked on. */
const DESK = {
  target: process.env.RESPONDEAT_DESK ?? 'http://127.0.0.1:7377',
  changeOrigin: false,
};

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': DESK } },
  preview: { proxy: { '/api': DESK } },
  worker: { format: 'es' },
  // The workbench is read by people's own browsers of the last two years (Baseline 2024).
  build: { target: 'es2023', chunkSizeWarningLimit: 1200 },
});
