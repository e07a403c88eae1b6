export { renderHtml } from './html/render-html.ts';
export { renderPdf } from './print/render-pdf.ts';
